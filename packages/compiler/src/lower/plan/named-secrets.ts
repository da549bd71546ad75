import type { Authentication, Parameter, Secret } from "@ecs-dsl/dsl";
import type { Path } from "@ecs-dsl/validators";
import { capitalized, shown } from "@ecs-dsl/validators/words";
import { onceFor } from "../../once-for.ts";
import type { Lowering } from "../lowering.ts";
import { type Noun, reportAt } from "../nouns/noun.ts";
import type { ContainerPlan } from "./plan.ts";

/** A secret or a parameter that a config names, and where. */
export interface NamedSecret {
  readonly secret: Secret | Parameter;
  /** The variable or the option that it becomes. */
  readonly name: string;
  readonly subject: Noun;
  readonly path: Path;
}

interface ReadingProps {
  readonly secrets?: Readonly<Record<string, Secret | Parameter>>;
  readonly repositoryCredentials?: Secret;
  readonly logging?: unknown;
}

/** What ECS reads before a container starts: its variables, the credentials of its registry, and options of where its output is routed. */
export const namedSecrets = onceFor((container: ContainerPlan<ReadingProps>): readonly NamedSecret[] => {
  const { subject, props, fireLens } = container;
  const options = props.logging === undefined || fireLens === undefined ? [] : (fireLens.props.to ?? []);
  return [
    ...named(subject, ["secrets"], props.secrets),
    ...credentials(subject, props.repositoryCredentials),
    ...options.flatMap(({ secretOptions }, index) =>
      fireLens === undefined ? [] : named(fireLens.subject, ["to", index, "secretOptions"], secretOptions),
    ),
  ];
});

/** What CloudFormation reads for the login of a route. */
export function loginSecrets(route: Noun, authenticate: Authentication | undefined): readonly NamedSecret[] {
  const secret = authenticate?.oidc?.clientSecret;
  const path = ["authenticate", "oidc", "clientSecret"];
  return secret === undefined ? [] : [{ secret, name: "clientSecret", subject: route, path }];
}

function credentials(subject: Noun, secret: Secret | undefined): readonly NamedSecret[] {
  const name = "repositoryCredentials";
  return secret === undefined ? [] : [{ secret, name, subject, path: [name] }];
}

function named(subject: Noun, path: Path, secrets: ReadingProps["secrets"] = {}): readonly NamedSecret[] {
  return Object.entries(secrets).map(([name, secret]) => ({ secret, name, subject, path: [...path, name] }));
}

/** Says of a secret or a parameter that its name was given empty. */
export function reportNameless(lowering: Lowering, holder: Noun, path: Path, kind: string): void {
  reportAt(lowering.report, holder, path, {
    code: "config/property-empty",
    message: `${capitalized(holder.words)} reads ${shown(path.at(-1))} from a ${kind} without a name.`,
    help: `Name the ${kind} that is there: ${kind}("prod/db").`,
  });
}
