import { Call, type DraftValue } from "../../draft.ts";
import type { Given } from "../../reading/given.ts";
import type { Part, Setting } from "../setting.ts";

/** What a service mounts as secret files: variables from Secrets Manager here, where none reads the file's path. */
export function mountedSecrets(
  { given }: Part,
  read: Readonly<Record<string, DraftValue>>,
  { app, project }: Setting,
): Readonly<Record<string, DraftValue>> {
  const entries = (given.member("secrets")?.list() ?? []).flatMap(
    (item): readonly (readonly [string, DraftValue])[] => {
      const source = item.isMap ? item.member("source")?.text() : item.text();
      for (const name of ["target", "uid", "gid", "mode"]) item.member(name)?.leftOut("ECS has no files for secrets.");
      if (source === undefined) return [];
      const top = project.secrets.get(source);
      const stored = storedName(top, source, app);
      const place = item.member("source") ?? item;
      const isRead = Object.values(read).some((value) => value instanceof Call && value.args[0] === `${app}/${source}`);
      if (isRead) return [];
      place.approximated(
        `ECS gives a secret as a variable, not as a file: read it from ${variableOf(source)}, after \`aws secretsmanager create-secret --name ${stored} …\`.`,
      );
      return [[variableOf(source), new Call("secret", [stored])]];
    },
  );
  return Object.fromEntries(entries);
}

function storedName(top: Given | undefined, source: string, app: string): string {
  const external = top?.member("external");
  const name = top?.member("name")?.text();
  external?.taken();
  return name ?? (external === undefined ? `${app}/${source}` : source);
}

function variableOf(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9]+/g, "_").toUpperCase();
}
