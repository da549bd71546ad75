import type { Path } from "../../path.ts";
import type { Subjects } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { shown } from "../../words.ts";
import { isRecord } from "../place.ts";

/** What a container of a task has to do with FireLens; `undefined` where that cannot be read. */
export interface FireLensContainer {
  /** Its name in quotes, or its number. */
  readonly label: string;
  readonly at: Path;
  readonly isRouter: boolean | undefined;
  readonly logsToRouter: boolean | undefined;
}

/** The containers of a task; undefined where not all of them can be read, and where FireLens is plainly no part of it. */
export function fireLensContainers({
  containerDefinitions: containers,
}: Subjects["taskDefinition"]): readonly FireLensContainer[] | undefined {
  if (!isKnown(containers) || !containers.some(isConcerned) || !containers.every(isKnown)) return undefined;
  return containers.filter(isKnown).map((container, index) => {
    const { name, firelensConfiguration: router, logConfiguration: log } = container;
    return {
      label: isKnown(name) ? shown(name) : `#${index + 1}`,
      at: ["containerDefinitions", index],
      isRouter: router === undefined ? false : isKnown(router) ? true : undefined,
      logsToRouter: log === undefined ? false : isKnown(log) ? isRouted(log.logDriver) : undefined,
    };
  });
}

function isConcerned(container: unknown): boolean {
  if (!isRecord(container)) return false;
  const { firelensConfiguration: router, logConfiguration: log } = container;
  return router !== undefined || (isRecord(log) && log["logDriver"] === "awsfirelens");
}

function isRouted(driver: unknown): boolean | undefined {
  return isKnown(driver) ? driver === "awsfirelens" : undefined;
}
