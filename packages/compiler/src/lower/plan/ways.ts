import type { Routes, Way } from "@ecs-dsl/dsl";
import type { Path } from "@ecs-dsl/validators";
import { shown } from "@ecs-dsl/validators/words";
import type { Noun } from "../nouns/noun.ts";
import type { SidecarPlan } from "./plan.ts";

/** Where a route stands, and what a sentence calls it. */
export interface WayPosition {
  /** Name of the port that it goes to. */
  readonly port: string;
  readonly at: Path;
  readonly words: string;
  /** The workload or the sidecar whose port it is. */
  readonly holder: Noun;
  readonly sidecar?: SidecarPlan;
}

export interface PlacedWay {
  readonly way: Way;
  readonly position: WayPosition;
}

/** What load balancers send to a workload and its sidecars, each with its place. */
export function placedWays(
  routes: Routes = {},
  holder: Noun,
  sidecars: readonly SidecarPlan[] = [],
): readonly PlacedWay[] {
  const ofSidecars = sidecars.flatMap((sidecar) => waysOf(sidecar.props.routes, sidecar.subject, { sidecar }));
  return [...waysOf(routes, holder, {}), ...ofSidecars];
}

function waysOf(routes: Routes = {}, holder: Noun, of: Pick<WayPosition, "sidecar">): readonly PlacedWay[] {
  return Object.entries(routes).flatMap(([port, given = []]) => {
    const at = ["routes", port];
    if (isOne(given)) return [placedWay(given, { port, at, holder, ...of })];
    return given.map((way, index) => placedWay(way, { port, at: [...at, index], holder, ...of }, index));
  });
}

function placedWay(way: Way, position: Omit<WayPosition, "words">, index?: number): PlacedWay {
  const what = WORDS[way.kind];
  const which = index === undefined ? `the ${what}` : `${what} ${index + 1}`;
  return { way, position: { ...position, words: `${which} to port ${shown(position.port)}` } };
}

const WORDS = { route: "route", "network-listener": "listener", "target-group": "target group" };

function isOne(given: Way | readonly Way[]): given is Way {
  return !Array.isArray(given);
}
