import { Call, Constant, type DraftValue, type Members } from "../../draft.ts";
import type { Given } from "../../reading/given.ts";
import type { Setting } from "../setting.ts";
import { unless } from "../../reading/filled.ts";

/** What a task keeps files in. */
export interface Storage {
  readonly ephemeralStorage?: number;
  readonly readonlyRootFilesystem?: true;
  readonly volumes?: Members;
  readonly mounts?: Members;
}

export function storageOf(storage: Given | undefined, setting: Setting): Storage {
  if (storage === undefined) return {};
  const volumes: Record<string, DraftValue> = {};
  const mounts: Record<string, DraftValue> = {};
  for (const [name, given] of storage.member("volumes")?.map() ?? []) {
    if (!given.isMap) {
      given.leftOut("It is not an object.");
      continue;
    }
    volumes[name] = volumeOf(name, given, setting);
    const path = given.member("path")?.text();
    if (path !== undefined) mounts[path] = mountOf(name, given);
  }
  const ephemeralStorage = unless(20, storage.member("ephemeral")?.number());
  return {
    ...(ephemeralStorage === undefined ? {} : { ephemeralStorage }),
    ...(storage.member("readonly_fs")?.boolean() === true ? { readonlyRootFilesystem: true } : {}),
    ...(Object.keys(volumes).length === 0 ? {} : { volumes }),
    ...(Object.keys(mounts).length === 0 ? {} : { mounts }),
  };
}

/** Copilot mounts read-only unless told otherwise. */
export function mountOf(name: string, given: Given): DraftValue {
  return given.member("read_only")?.boolean() === false ? name : { volume: name, readOnly: true };
}

function volumeOf(name: string, given: Given, setting: Setting): DraftValue {
  const efs = given.member("efs");
  if (efs === undefined || efs.value === false) {
    efs?.taken();
    return {};
  }
  const id = efs.member("id");
  return id === undefined ? managed(name, efs, setting) : existing(efs, id, setting);
}

/** A file system that Copilot makes: another one here, which begins empty. */
function managed(name: string, efs: Given, { constants }: Setting): Constant {
  const [uid, gid] = [efs.member("uid")?.number(), efs.member("gid")?.number()];
  const posixUser = uid === undefined || gid === undefined ? undefined : { uid, gid };
  const place = uid === undefined ? efs : (efs.member("uid") ?? efs);
  place.approximated(
    "It is a new file system, which begins empty: copy the files with DataSync, or name the one of Copilot by `{ efs: … }`.",
  );
  return constants.of(`file-system:${name}`, () => {
    const call = new Call("fileSystem", posixUser === undefined ? [name] : [name, { posixUser }]);
    return new Constant(`${name}-files`, call);
  });
}

function existing(efs: Given, id: Given, setting: Setting): Members {
  const exported = id.member("from_cfn");
  const text = exported === undefined ? id.text() : exported.text();
  const auth = efs.member("auth");
  return {
    efs: text === undefined ? undefined : exported === undefined ? text : setting.importValue(exported, text),
    accessPoint: auth?.member("access_point_id")?.text(),
    rootDirectory: unless("/", efs.member("root_dir")?.text()),
    iam: unless(true, auth?.member("iam")?.boolean()),
  };
}
