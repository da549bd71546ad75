import { LINUX_CAPABILITIES } from "@ecs-dsl/validators/facts";
import type { DraftValue, Members } from "../../draft.ts";
import type { Given } from "../../reading/given.ts";
import { filled } from "../../reading/filled.ts";

/** What Linux does for a container on Fargate. */
export function linuxOf(given: Given, tmpfs: Readonly<Record<string, DraftValue>>): Members {
  return {
    user: given.member("user")?.scalar(),
    readonlyRootFilesystem: isOn(given.member("read_only")),
    ulimits: ulimitsOf(given.member("ulimits")),
    linuxParameters: filled({
      initProcessEnabled: isOn(given.member("init")),
      capabilities: filled({ add: added(given.member("cap_add")), drop: dropped(given.member("cap_drop")) }),
      tmpfs: filled(tmpfs),
    }),
    systemControls: sysctlsOf(given.member("sysctls")),
  };
}

export function isOn(given: Given | undefined): true | undefined {
  return given?.boolean() === true ? true : undefined;
}

function added(given: Given | undefined): readonly string[] | undefined {
  const names = (given?.list() ?? []).flatMap((item) => {
    const name = item.text()?.replace(/^CAP_/i, "").toUpperCase();
    if (name === "SYS_PTRACE") return [name];
    if (name !== undefined) item.leftOut("Fargate adds SYS_PTRACE alone.");
    return [];
  });
  return names.length === 0 ? undefined : names;
}

function dropped(given: Given | undefined): readonly string[] | undefined {
  const names = (given?.list() ?? []).flatMap((item) => {
    const name = item.text()?.replace(/^CAP_/i, "").toUpperCase();
    if (name !== undefined && LINUX_CAPABILITIES.some((known) => known === name)) return [name];
    if (name !== undefined) item.leftOut("It is not a capability that ECS knows.");
    return [];
  });
  return names.length === 0 ? undefined : [...new Set(names)];
}

function ulimitsOf(given: Given | undefined): Members | undefined {
  for (const [name, limit] of given?.map() ?? [])
    if (name !== "nofile") limit.leftOut("Fargate changes the limit `nofile` alone.");
  const files = given?.member("nofile");
  if (files === undefined) return undefined;
  if (!files.isMap) return filled({ nofile: limitOf(files) });
  const [softLimit, hardLimit] = [limitOf(files.member("soft")), limitOf(files.member("hard"))];
  if (softLimit === undefined || hardLimit === undefined)
    return files.leftOut("It does not say both `soft` and `hard`.");
  return { nofile: softLimit === hardLimit ? softLimit : { softLimit, hardLimit } };
}

function limitOf(given: Given | undefined): number | undefined {
  const number = given?.number();
  if (given === undefined || number === undefined) return undefined;
  if (number >= 0) return number;
  given.approximated("Fargate has no unlimited `nofile`: 1048576.");
  return 1_048_576;
}

function sysctlsOf(given: Given | undefined): Members | undefined {
  const entries = (given?.map() ?? []).flatMap(([name, setting]) => {
    const value = setting.scalar();
    if (value === undefined) return [];
    if (/^(net\.|fs\.mqueue\.|kernel\.(msg|sem|shm))/.test(name)) return [[name, value] as const];
    setting.leftOut("ECS takes settings of the network and of shared memory alone.");
    return [];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
