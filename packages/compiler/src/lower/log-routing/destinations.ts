import type { LogDestination } from "@ecs-dsl/dsl";
import type { Statement } from "../workloads/grants/statement.ts";
import { cloudWatch } from "./cloud-watch.ts";
import type { DestinationKind, LogSource, Options } from "./destination-kind.ts";
import { firehose } from "./firehose.ts";
import { openSearch } from "./open-search.ts";
import { s3 } from "./s3.ts";

type Kinds = Omit<LogDestination, "secretOptions">;

interface Destination {
  readonly name: keyof Kinds;
  readonly options: (destination: LogDestination, source: LogSource) => Options | undefined;
  readonly statements: (destination: LogDestination, source: LogSource) => readonly Statement[];
}

/** Whoever gives the options of an output says in `permissions` what it may do. */
const output: DestinationKind<NonNullable<Kinds["output"]>> = { options: (options) => options, statements: () => [] };

const DESTINATIONS: readonly Destination[] = [
  destination("cloudWatch", cloudWatch),
  destination("s3", s3),
  destination("firehose", firehose),
  destination("openSearch", openSearch),
  destination("output", output),
];

export const DESTINATION_NAMES = DESTINATIONS.map(({ name }) => name);

function destination<Name extends keyof Kinds>(
  name: Name,
  { options, statements }: DestinationKind<NonNullable<Kinds[Name]>>,
): Destination {
  const given = ({ [name]: settings }: LogDestination) => settings;
  return {
    name,
    options(from, source) {
      const settings = given(from);
      return settings === undefined || settings === null ? undefined : options(settings, source);
    },
    statements(from, source) {
      const settings = given(from);
      return settings === undefined || settings === null ? [] : statements(settings, source);
    },
  };
}

/** The options of the output; none where no kind is named, which is reported. */
export function outputOptions(given: LogDestination, source: LogSource): Options {
  return DESTINATIONS.map(({ options }) => options(given, source)).find((options) => options !== undefined) ?? {};
}

export function outputStatements(given: LogDestination, source: LogSource): readonly Statement[] {
  return DESTINATIONS.flatMap(({ statements }) => statements(given, source));
}
