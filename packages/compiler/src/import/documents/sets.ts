import { byCodeUnit } from "../../lower/resolve/names.ts";
import { isRecord } from "../../read/is-record.ts";
import { recordsIn, type Structure } from "./structure.ts";

/** Lists that are sets to ECS: what tells their items apart, and the property that is a map of them. */
const SETS: Readonly<Record<string, { readonly key: string; readonly property: string }>> = {
  dependsOn: { key: "containerName", property: "dependsOn" },
  environment: { key: "name", property: "environment" },
  extraHosts: { key: "hostname", property: "extraHosts" },
  mountPoints: { key: "containerPath", property: "mounts" },
  portMappings: { key: "name", property: "ports" },
  secrets: { key: "name", property: "secrets" },
  systemControls: { key: "namespace", property: "systemControls" },
  tags: { key: "key", property: "tags" },
  ulimits: { key: "name", property: "ulimits" },
  volumeConfigurations: { key: "name", property: "volumes" },
  volumes: { key: "name", property: "volumes" },
};

/** The structure with its sets in the order in which a config is lowered to them. */
export function inLoweredOrder(structure: Structure): Structure {
  const sorted = Object.entries(structure).map(([name, value]) => {
    const set = Object.hasOwn(SETS, name) ? SETS[name] : undefined;
    if (set === undefined || !Array.isArray(value)) return [name, value] as const;
    return [name, recordsIn(value).toSorted((a, b) => byCodeUnit(keyOf(a, set.key), keyOf(b, set.key)))] as const;
  });
  const linux = structure["linuxParameters"];
  const tmpfs = isRecord(linux) ? recordsIn(linux["tmpfs"]) : [];
  if (!isRecord(linux) || tmpfs.length < 2) return Object.fromEntries(sorted);
  const byPath = tmpfs.toSorted((a, b) => byCodeUnit(keyOf(a, "containerPath"), keyOf(b, "containerPath")));
  return { ...Object.fromEntries(sorted), linuxParameters: { ...linux, tmpfs: byPath } };
}

/** Ranges of ports have no names. */
function keyOf(item: Structure, key: string): string {
  const value = item[key] ?? item["containerPortRange"];
  return typeof value === "string" ? value : "";
}

/** The properties with their maps in the order that the source has. */
export function inWrittenOrder<Value>(
  props: Readonly<Record<string, Value>>,
  structure: Structure,
): Readonly<Record<string, Value>> {
  const ordered: Record<string, Value> = { ...props };
  for (const [name, { key, property }] of Object.entries(SETS)) {
    const map = ordered[property];
    const written = recordsIn(structure[name]).map((item) => keyOf(item, key));
    if (isMap(map) && written.length > 1) ordered[property] = reordered(map, written);
  }
  return ordered;
}

function isMap<Value>(value: Value): value is Value & Readonly<Record<string, unknown>> {
  return isRecord(value);
}

function reordered<Map extends Readonly<Record<string, unknown>>>(map: Map, order: readonly string[]): Map {
  const place = (name: string) => {
    const index = order.indexOf(name);
    return index < 0 ? order.length : index;
  };
  const entries = Object.entries(map).toSorted(([left], [right]) => place(left) - place(right));
  const copy: Map = Object.assign(Object.create(Object.getPrototypeOf(map)), Object.fromEntries(entries));
  return copy;
}
