import type { Deferred } from "../resolve/deferred.ts";
import type { Place } from "../resolve/place.ts";
import type { Statement } from "../workloads/grants/statement.ts";

/** Options of an output of Fluent Bit, `Name` included. */
export type Options = Readonly<Record<string, string | Deferred>>;

/** The container whose output is routed, and where it is. */
export interface LogSource {
  readonly container: string;
  readonly place: Place;
  /** The region, as the options say it. */
  readonly region: string | Deferred;
  /** The workload's log group. */
  readonly logGroup: string | Deferred;
}

/** One kind of destination: everything that is asked of it. */
export interface DestinationKind<Settings> {
  readonly options: (settings: Settings, source: LogSource) => Options;
  /** What the task role has to allow. */
  readonly statements: (settings: Settings, source: LogSource) => readonly Statement[];
}
