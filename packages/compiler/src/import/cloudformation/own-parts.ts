import type { DocumentKind, Path } from "@ecs-dsl/validators";
import { isRecord } from "../../read/is-record.ts";
import { tellerOf } from "../documents/sound.ts";
import { type Structure, textsIn } from "../documents/structure.ts";
import type { SoundDocument } from "../documents/workload.ts";

type Resources = Readonly<Record<string, Structure>>;

/** The document without what refers to resources of the template that the app makes itself. */
export function ownParts(kind: DocumentKind, sound: SoundDocument, resources: Resources): SoundDocument {
  if (kind === "taskDefinition") return withoutRoles(sound, resources);
  return kind === "service" ? withoutOwn(sound, resources) : sound;
}

/** The stack makes roles where none are given. */
function withoutRoles({ found, value }: SoundDocument, resources: Resources): SoundDocument {
  const kept = Object.entries(value).filter(
    ([name, member]) => !name.endsWith("RoleArn") || !isReference(member, resources),
  );
  return { found, value: Object.fromEntries(kept) };
}

function withoutOwn({ found, value }: SoundDocument, resources: Resources): SoundDocument {
  const teller = tellerOf(found);
  const { cluster, networkConfiguration, role: _, ...others } = value;
  const network = isRecord(networkConfiguration) ? networkConfiguration["awsvpcConfiguration"] : undefined;
  const at: Path = ["networkConfiguration", "awsvpcConfiguration"];
  const isOwnNetwork = isRecord(network) && textsIn(network["subnets"]).every((id) => isReference(id, resources));
  if (isOwnNetwork)
    teller.approximated(
      [...at, "subnets"],
      "The app makes a network of its own; `network.existing(…)` names one that is there.",
    );
  const groups = isRecord(network) ? textsIn(network["securityGroups"]) : [];
  const given = groups.filter((id) => !isReference(id, resources));
  if (given.length < groups.length)
    teller.approximated(
      [...at, "securityGroups"],
      "The workload has a group of its own; `allowFrom` and `connections` open further ways.",
    );
  const own = isRecord(network)
    ? {
        networkConfiguration: {
          awsvpcConfiguration: { ...network, ...(isOwnNetwork ? { subnets: [] } : {}), securityGroups: given },
        },
      }
    : {};
  return {
    found,
    value: {
      ...others,
      ...own,
      ...(cluster === undefined || isReference(cluster, resources) ? {} : { cluster }),
    },
  };
}

/** Whether the text is a reference to a resource of the template. */
function isReference(text: unknown, resources: Resources): boolean {
  const [, id = ""] = typeof text === "string" ? (/^\{\{ cfn_ref `([\w]+)[^`]*` \}\}$/.exec(text) ?? []) : [];
  return Object.hasOwn(resources, id);
}
