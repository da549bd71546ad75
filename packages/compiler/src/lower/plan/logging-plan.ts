import type { AwsLogs, FireLens } from "@ecs-dsl/dsl";
import type { Lowering } from "../lowering.ts";
import { AWS_LOGS } from "../fields/tables/logging.ts";
import { FIRE_LENS, LOG_ROUTER } from "../fields/tables/fire-lens.ts";
import { conformed } from "./named-plans.ts";
import { type Noun, nounAt } from "../nouns/noun.ts";
import type { ContainerPlan, FireLensPlan, Settings } from "./plan.ts";

export type LoggingPlan = Pick<ContainerPlan<unknown>, "logging" | "fireLens">;

/** Where the output of a container goes, where it is written. */
export function loggingOf(
  lowering: Lowering,
  { subject, props: { logging } }: Settings<{ readonly logging?: AwsLogs | FireLens }>,
): LoggingPlan {
  if (logging === undefined) return { logging: undefined, fireLens: undefined };
  const own = nounAt(logging, subject, ["logging"], `the logging of ${subject.words}`);
  if (logging.driver === "awslogs") {
    return {
      logging: { subject: own, props: conformed(lowering, own, AWS_LOGS.shape, logging.props) },
      fireLens: undefined,
    };
  }
  const fireLens = fireLensOf(lowering, own, logging);
  return { logging: routerLogging(lowering, fireLens), fireLens };
}

function fireLensOf(lowering: Lowering, subject: Noun, { props: given }: FireLens): FireLensPlan {
  const props = conformed(lowering, subject, FIRE_LENS.shape, given);
  if (props.router === undefined) return { subject, props, router: undefined };
  const own = { ...subject, words: `the log router of ${subject.words}`, at: ["router"] };
  return { subject, props, router: { subject: own, props: conformed(lowering, own, LOG_ROUTER.shape, props.router) } };
}

/** The router's own output is what CloudWatch Logs gets in any case. */
function routerLogging(lowering: Lowering, { router }: FireLensPlan): LoggingPlan["logging"] {
  return router === undefined ? undefined : loggingOf(lowering, router).logging;
}
