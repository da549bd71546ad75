import { Call, Constant, type DraftValue, type Members } from "../../draft.ts";
import type { Given } from "../../reading/given.ts";
import type { Part, Setting } from "../setting.ts";
import { mebibytes } from "./resources.ts";

/** What a container keeps files in. */
export interface Volumes {
  readonly volumes: Record<string, DraftValue>;
  readonly mounts: Record<string, DraftValue>;
  readonly tmpfs: Record<string, DraftValue>;
  /** Whether some of them outlive the task. */
  readonly isKept: boolean;
}

export function volumesOf(part: Part, setting: Setting): Volumes {
  const into: Volumes = { volumes: {}, mounts: {}, tmpfs: {}, isKept: false };
  let isKept = false;
  for (const item of part.given.member("volumes")?.list() ?? []) {
    const mount = mountOf(item);
    if (mount === undefined) continue;
    if (mount.type === "tmpfs") into.tmpfs[mount.target] = sizeOf(item.member("tmpfs")?.member("size"), item);
    else if (mount.type === "volume" && mount.source !== undefined) {
      into.volumes[nameOf(mount.source)] = volumeOf(mount.source, part, setting, mount.place);
      into.mounts[mount.target] = mount.isReadOnly
        ? { volume: nameOf(mount.source), readOnly: true }
        : nameOf(mount.source);
      isKept = true;
    } else mount.place.leftOut(mount.type === "volume" ? ANONYMOUS : bindWord(mount.source ?? ""));
  }
  const tmpfs = part.given.member("tmpfs");
  for (const item of tmpfs === undefined ? [] : tmpfs.isList ? tmpfs.items() : [tmpfs]) {
    const [path = "", options = ""] = (item.text() ?? "").split(":");
    const [, size] = /(?:^|,)size=(\w+)/.exec(options) ?? [];
    if (path.startsWith("/")) into.tmpfs[path] = size === undefined ? sizeOf(undefined, item) : amount(size, item);
  }
  return { ...into, isKept };
}

const ANONYMOUS = "It is as temporary as the container's own disk, which is there anyway.";

function bindWord(source: string): string {
  if (/docker\.sock/.test(source)) return "Tasks on Fargate have no Docker to speak to.";
  return `${source} is on the machine that runs compose: copy it into the image, or keep it in S3 or in a file system.`;
}

interface Mounted {
  readonly place: Given;
  readonly type: string;
  readonly source: string | undefined;
  readonly target: string;
  readonly isReadOnly: boolean;
}

function mountOf(item: Given): Mounted | undefined {
  if (item.isMap) {
    const [type = "volume", source] = [item.member("type")?.text(), item.member("source")?.text()];
    const target = item.member("target")?.text();
    const isReadOnly = item.member("read_only")?.boolean() === true;
    for (const name of ["bind", "volume", "consistency"])
      item.member(name)?.leftOut("It is about the Docker that runs the container.");
    if (target === undefined || !target.startsWith("/"))
      return item.leftOut("It does not say a `target` in the container.");
    return { place: item.member("source") ?? item, type, source, target, isReadOnly };
  }
  const text = item.text();
  if (text === undefined) return undefined;
  const parts = text.split(":");
  const [first = "", second, mode = ""] = parts;
  if (second === undefined) return { place: item, type: "volume", source: undefined, target: first, isReadOnly: false };
  if (!second.startsWith("/")) return item.leftOut("It is not a path of the container.");
  const type = /^[.~/]|^[A-Za-z]:?\\/.test(first) ? "bind" : "volume";
  return { place: item, type, source: first, target: second, isReadOnly: mode.split(",").includes("ro") };
}

function nameOf(source: string): string {
  return source.replaceAll(/[^A-Za-z0-9_-]+/g, "-");
}

function volumeOf(source: string, { datastore }: Part, { constants, project }: Setting, place: Given): DraftValue {
  const top = project.volumes.get(source);
  const id = efsId(top);
  if (id !== undefined) return { efs: id };
  place.approximated("It is a file system in EFS, which begins empty.");
  const name = nameOf(source).replaceAll("_", "-").replaceAll(/^-+/g, "") || "files";
  const props: Members = datastore === undefined ? {} : { posixUser: { uid: datastore.uid, gid: datastore.uid } };
  return constants.of(
    `file-system:${name}`,
    () => new Constant(name, new Call("fileSystem", Object.keys(props).length === 0 ? [name] : [name, props])),
  );
}

/** The id of a file system in EFS that a volume of NFS is. */
function efsId(top: Given | undefined): string | undefined {
  const options = top?.member("driver_opts");
  const [id] =
    /fs-[0-9a-f]{8,17}/.exec(`${options?.member("o")?.text() ?? ""} ${options?.member("device")?.text() ?? ""}`) ?? [];
  if (id === undefined) return undefined;
  top?.member("driver")?.taken();
  options?.member("type")?.taken();
  return id;
}

function sizeOf(given: Given | undefined, item: Given): number {
  const mib = given === undefined ? undefined : mebibytes(given);
  if (mib !== undefined) return Math.max(1, mib);
  item.approximated("ECS wants to know how much it holds: 64 MiB.");
  return 64;
}

function amount(size: string, item: Given): number {
  const [, number, unit = ""] = /^(\d+)([kmg]?)$/i.exec(size) ?? [];
  if (number === undefined) return sizeOf(undefined, item);
  const factor = { "": 2 ** -20, k: 2 ** -10, m: 1, g: 1024 }[unit.toLowerCase()] ?? 1;
  return Math.max(1, Math.ceil(Number(number) * factor));
}
