import type { FireLensProps } from "@ecs-dsl/dsl";
import type { ContainerDefinition } from "@ecs-dsl/validators";
import type { Built } from "../resolve/deferred.ts";
import { sortedKeys } from "../resolve/names.ts";
import { type Reading, valueFrom } from "../resolve/secrets.ts";
import type { LogSource } from "./destination-kind.ts";
import { outputOptions } from "./destinations.ts";

type LogConfiguration = NonNullable<ContainerDefinition["logConfiguration"]>;

/**
 * What a container says of the router. Its options describe one output; where there are several they stand in a file of
 * the router. Source: addOutputSection in firelensconfig_unix.go of amazon-ecs-agent. Checked 2026-11-28.
 */
export function routedLog(props: Partial<FireLensProps>, source: LogSource & Reading): Built<LogConfiguration> {
  const { to = [], includePattern, excludePattern } = props;
  const [only] = to;
  const options = {
    ...(only === undefined || hasOutputFile(props) ? {} : outputOptions(only, source)),
    ...(includePattern === undefined ? {} : { "include-pattern": includePattern }),
    ...(excludePattern === undefined ? {} : { "exclude-pattern": excludePattern }),
  };
  return {
    logDriver: "awsfirelens",
    ...(Object.keys(options).length === 0 ? {} : { options }),
    ...(hasOutputFile(props) ? {} : secretOptions(props, source)),
  };
}

/** True where the options of the log driver cannot say all of it. */
export function hasOutputFile({ to = [] }: Partial<FireLensProps>): boolean {
  return to.length > 1;
}

function secretOptions(
  { to = [] }: Partial<FireLensProps>,
  reading: Reading,
): Pick<Built<LogConfiguration>, "secretOptions"> {
  const secrets = to[0]?.secretOptions ?? {};
  const options = sortedKeys(secrets).flatMap((name) => {
    const secret = secrets[name];
    return secret === undefined ? [] : [{ name, valueFrom: valueFrom(reading, secret) }];
  });
  return options.length === 0 ? {} : { secretOptions: options };
}
