import { ecrUri } from "../facts/ecr-uris.ts";
import { REGION_NAME } from "../facts/regions.ts";
import type { Path } from "../path.ts";
import type { Finding, RuleOn, Subjects } from "../rule.ts";
import { finder, nameOf, rootOf, stepsTo, type Declarable, type PlaceOf } from "./place.ts";
import { isKnown } from "../unknown.ts";
import { readable } from "../placeholder.ts";

/** A place whose value names a region. */
export interface RegionalPlace<On extends Declarable> {
  readonly at: PlaceOf<On>;
  /** The region that a value there names; undefined where it names none. */
  readonly regionOf: (text: string) => string | undefined;
  /** Limits the place to some subjects. Asked only where the region is wrong. */
  readonly when?: (subject: Subjects[On]) => boolean;
}

/** A region that is wrong, and where it is written. */
export interface WrittenRegion {
  readonly region: string;
  readonly at: Path;
  /** The subject with its name. */
  readonly it: string;
}

/** A fact about the regions that a subject names, perhaps beside `own`, the one that it is deployed to. */
export interface RegionalDeclaration<On extends Declarable> extends Omit<RuleOn<On>, "check"> {
  readonly places: readonly RegionalPlace<On>[];
  readonly isWrong: (region: string, own: string | undefined) => boolean;
  readonly explain: (written: WrittenRegion, own: string | undefined) => Finding;
}

/** A rule about the regions that a subject names. */
export function regional<const On extends Declarable>(spec: RegionalDeclaration<On>): RuleOn<On> {
  const { places, isWrong, explain, ...metadata } = spec;
  const finders = places.map(({ at, regionOf, when }) => {
    const wrong = (text: unknown, own: string | undefined) => {
      const region = typeof text === "string" ? regionOf(text) : undefined;
      return region !== undefined && isWrong(region, own) ? region : undefined;
    };
    return { find: finder(stepsTo(at), wrong), when };
  });
  return {
    ...metadata,
    check(subject, report, context) {
      const own = context?.region;
      const root = rootOf(spec.on, subject);
      for (const { find, when } of finders) {
        const found = find(root, own);
        if (found.length === 0 || when?.(subject) === false) continue;
        for (const { fault: region, at } of found) report(explain({ region, at, it: nameOf(spec.on, subject) }, own));
      }
    },
  };
}

const ARN = /^arn:[^:]+:[^:]+:([^:]+):/;

/** An image of a private ECR registry. */
export const ecrImage: RegionalPlace<"container"> = {
  at: "image",
  regionOf: (uri) => (uri.includes(".dkr") ? ecrUri(readable(uri) ?? "")?.region : undefined),
};

/** Where the driver awslogs sends what a container writes. */
export const awslogsRegion: RegionalPlace<"container"> = {
  at: "logConfiguration.options.awslogs-region",
  regionOf: (region) => region,
  when: ({ container: { logConfiguration: log } }) => isKnown(log) && log.logDriver === "awslogs",
};

/** The ARN of something that a region has. */
export function arnAt<const On extends Declarable>(at: PlaceOf<On>): RegionalPlace<On> {
  return { at, regionOf: (arn) => (arn.startsWith("arn:") ? ARN.exec(readable(arn) ?? "")?.[1] : undefined) };
}

/** Where a container has the ARN of a secret or a parameter. */
export const SECRET_ARNS: readonly RegionalPlace<"container">[] = [
  arnAt("secrets[].valueFrom"),
  arnAt("repositoryCredentials.credentialsParameter"),
  arnAt("logConfiguration.secretOptions[].valueFrom"),
];

/** What a rule about regions other than the subject's own says. */
export interface ElsewhereDeclaration<On extends Declarable> extends Omit<
  RegionalDeclaration<On>,
  "isWrong" | "explain"
> {
  readonly explain: (written: WrittenRegion, own: string) => Finding;
}

/** A rule about regions other than the one that the subject is deployed to; silent where that is not known. */
export function elsewhere<const On extends Declarable>(spec: ElsewhereDeclaration<On>): RuleOn<On> {
  const rule = regional<On>({ ...spec, isWrong: isOther, explain: (written, own = "") => spec.explain(written, own) });
  return {
    ...rule,
    check(subject, report, context) {
      if (context?.region !== undefined) rule.check(subject, report, context);
    },
  };
}

function isOther(region: string, own: string | undefined): boolean {
  return region !== own && REGION_NAME.test(region);
}
