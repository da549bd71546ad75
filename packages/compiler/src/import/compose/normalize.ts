import { Given } from "../reading/given.ts";

/** A service whose short forms are written out, so that two of them can be merged. */
export function normalized(service: Given): Given {
  if (!service.isMap) return service;
  const members = service.members().map(([name, value]) => [name, written(name, value)] as const);
  return new Given(service.file, service.path, service.value, { members: new Map(members) });
}

function written(name: string, value: Given): Given {
  if (PAIRS.has(name)) return pairsAsMap(value);
  if (NAMES.has(name)) return namesAsMap(value);
  if (name === "build" && value.isMap) {
    const args = value.member("args");
    if (args === undefined) return value;
    return new Given(value.file, value.path, value.value, {
      members: new Map([...value.members(), ["args", pairsAsMap(args)]]),
    });
  }
  return value;
}

const PAIRS: ReadonlySet<string> = new Set(["annotations", "environment", "extra_hosts", "labels", "sysctls"]);
const NAMES: ReadonlySet<string> = new Set(["depends_on", "networks"]);

/** `["A=1"]` as `{ A: "1" }`; a name alone takes the value that the shell has. */
function pairsAsMap(value: Given): Given {
  if (value.isMap) {
    const members = value
      .names()
      .map(
        (name) => [name, value.member(name) ?? new Given(value.file, [...value.path, name], `\${${name}}`)] as const,
      );
    return new Given(value.file, value.path, value.value, { members: new Map(members) });
  }
  if (!value.isList) return value;
  const members = value.items().flatMap((item) => {
    if (typeof item.value !== "string") {
      item.text();
      return [];
    }
    const at = item.value.indexOf("=");
    const [name, own] = at < 0 ? [item.value, undefined] : [item.value.slice(0, at), item.value.slice(at + 1)];
    return [[name, new Given(item.file, item.path, own ?? `\${${name}}`)] as const];
  });
  return new Given(value.file, value.path, value.value, { members: new Map(members) });
}

/** `["db"]` as `{ db: {} }`. */
function namesAsMap(value: Given): Given {
  if (!value.isList) return value;
  const members = value.items().flatMap((item) => {
    const name = item.text();
    return name === undefined ? [] : [[name, item] as const];
  });
  return new Given(value.file, value.path, value.value, { members: new Map(members) });
}

/**
 * One service over another, as `extends` and a second file put it: objects are merged, lists joined, commands replaced. What is
 * hidden by another value is added to `hidden`.
 */
export function laidOver(base: Given, own: Given, hidden: Given[], name = ""): Given {
  const replacing = own.member("Fn::override");
  if (replacing !== undefined) return replacing;
  if (base.isMap && own.isMap) {
    const members = new Map(base.members());
    for (const [key, value] of own.members()) {
      const below = members.get(key);
      if (value.names().includes("Fn::reset")) members.delete(key);
      else members.set(key, below === undefined ? value : laidOver(below, value, hidden, key));
      if (value.names().includes("Fn::reset")) value.allTaken();
    }
    return new Given(own.file, own.path, own.value, { members });
  }
  const isJoined = base.isList && own.isList && !REPLACED.has(name);
  if (!isJoined) hidden.push(base);
  return isJoined ? new Given(own.file, own.path, own.value, { items: [...base.items(), ...own.items()] }) : own;
}

const REPLACED: ReadonlySet<string> = new Set(["command", "entrypoint", "test"]);
