import { capitalized, shown } from "@ecs-dsl/validators/words";
import type { Path } from "@ecs-dsl/validators";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import { isRepositoryName } from "../resolve/names.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

/** The region that has public repositories. */
const REGION = "us-east-1";

const NAME_LENGTH_MAX = 205;

/** Sources: …/APIReference/API_RepositoryCatalogDataInput.html. Checked 2026-11-28. */
const TEXT_LENGTHS = { description: 1024, aboutText: 25_600, usageText: 25_600 } as const;
const LIST_LENGTH_MAX = 50;

export const publicRepository = definePlanRule({
  code: "config/public-repository",
  severity: "error",
  on: "publicRepository",
  summary: `A public repository is in ${REGION}, and has a name and a catalog entry that ECR Public takes.`,
  source: {
    url: "https://docs.aws.amazon.com/AmazonECRPublic/latest/APIReference/API_CreateRepository.html",
    checked: "2026-11-28",
  },
  check({ name, subject, props: { catalog = {} } }, report, { environment }) {
    const { region } = environment;
    if (region !== undefined && region !== REGION) report(elsewhere(subject, environment.name, region));
    if (!isRepositoryName(name) || name.length > NAME_LENGTH_MAX) report(otherName(subject));
    for (const property of ["description", "aboutText", "usageText"] as const) {
      const length = catalog[property]?.length ?? 0;
      if (length > TEXT_LENGTHS[property]) report(tooLong(subject, property, length));
    }
    for (const property of ["architectures", "operatingSystems"] as const) {
      const count = catalog[property]?.length ?? 0;
      if (count > LIST_LENGTH_MAX) report(tooMany(subject, ["catalog", property], count));
    }
  },
});

function elsewhere(subject: Noun, environment: string, region: string): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} would be made in ${region}, the region of environment ${shown(environment)}; AWS has public repositories in ${REGION} alone.`,
    help: `Return it from \`define\` for an environment in ${REGION} only, or move it to an app of its own there.`,
  };
}

function otherName(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} has a name that ECR Public refuses: it takes 2 to ${NAME_LENGTH_MAX} lower-case letters and digits, with single ".", "_", "-" and "/" between them.`,
    help: 'Call it like "shop-cli".',
  };
}

function tooLong(subject: Noun, property: keyof typeof TEXT_LENGTHS, length: number): PlanFinding {
  return {
    source: sourceOf(subject, ["catalog", property]),
    message: `${capitalized(subject.words)} has ${length} characters for \`${property}\`; ECR Public takes ${TEXT_LENGTHS[property]}.`,
    help: `Shorten \`${property}\`.`,
  };
}

function tooMany(subject: Noun, at: Path, count: number): PlanFinding {
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} names ${count} ${at.at(-1) === "architectures" ? "architectures" : "operating systems"}; ECR Public takes ${LIST_LENGTH_MAX}.`,
    help: `Remove some of them.`,
  };
}
