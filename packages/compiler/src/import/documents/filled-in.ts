import type { Path } from "@ecs-dsl/validators";
import { isPlaceholder } from "@ecs-dsl/validators/placeholder";
import { Call, isMembers, type DraftValue, type Members } from "../draft.ts";
import { askedFor, filledText } from "./placeholders.ts";
import { withHere } from "./place.ts";
import { recordsIn, type Structure, textOr } from "./structure.ts";
import type { Teller } from "./sound.ts";

const ASKED = "Something fills it in: `deploy.sh` asks for it, or the config says where it is read.";
const AS_IT_STANDS = "Something fills in a part of it: the config has it as it stands.";

/** The properties of a container with references for what something fills in, where they take some; the rest is told. */
export function filledContainer(props: Members, container: Structure, at: Path, teller: Teller): Members {
  const named = namesOf(container);
  const indexes = { environment: named("environment"), secrets: named("secrets") };
  const variables = mapped(props["environment"], (written, name) => {
    const value = typeof written === "string" ? withHere(written) : written;
    if (typeof value !== "string" || !isPlaceholder(value)) return value;
    teller.approximated([...at, "environment", indexes.environment(name), "value"], ASKED);
    return filledText(value);
  });
  const secrets = mapped(props["secrets"], (value, name) => {
    const source = value instanceof Call ? value.args[0] : undefined;
    if (!(value instanceof Call) || typeof source !== "string" || !isPlaceholder(source)) return value;
    teller.approximated([...at, "secrets", indexes.secrets(name), "valueFrom"], ASKED);
    const [, known] = SECRET.exec(source) ?? [];
    if (known !== undefined) return new Call("secret", [known, ...value.args.slice(1)]);
    const [, whole = source, key = ""] = WITH_KEY.exec(source) ?? [];
    const props = key === "" ? value.args.slice(1) : [{ key }];
    const isSecret = value.callee === "secret" || key !== "" || source.includes("secretsmanager");
    return new Call(isSecret ? "secret" : "parameter", [askedFor(whole, `${name}-arn`), ...props]);
  });
  const others = ["command", "entryPoint", "healthCheck", "dockerLabels", "workingDirectory", "user", "hostname"];
  for (const name of others) if (isFilled(container[name])) teller.approximated([...at, name], AS_IT_STANDS);
  return { ...props, environment: variables, secrets };
}

/** How ecspresso names a secret. */
const SECRET = /^\{\{\s*secretsmanager_arn\s+[`"']([^`"']+)[`"']\s*\}\}$/;

/** What names a secret as a whole, and the key of a value in it. */
const WITH_KEY = /^(\{\{[^{}]*\}\}):([^:]*):[^:]*:[^:]*$/;

function namesOf(container: Structure) {
  return (list: string) => {
    const names = recordsIn(container[list]).map(({ name }) => textOr(name, ""));
    return (name: string) => names.indexOf(name);
  };
}

function mapped(
  map: DraftValue | undefined,
  change: (value: DraftValue | undefined, name: string) => DraftValue | undefined,
): DraftValue | undefined {
  if (!isMembers(map)) return map;
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, change(value, name)]));
}

/** Tells of volumes that something fills in. */
export function tellFilledVolumes({ volumes }: Structure, teller: Teller): void {
  if (isFilled(volumes)) teller.approximated(["volumes"], AS_IT_STANDS);
}

function isFilled(value: unknown): boolean {
  if (typeof value === "string") return isPlaceholder(value);
  return typeof value === "object" && value !== null && Object.values(value).some(isFilled);
}

/** The roles of a task with references for what something fills in. */
export function filledRoles(roles: DraftValue | undefined, teller: Teller): DraftValue | undefined {
  return mapped(roles, (written, name) => {
    const arn = typeof written === "string" ? withHere(written) : written;
    if (typeof arn !== "string" || !isPlaceholder(arn)) return arn;
    teller.approximated([`${name}RoleArn`], ASKED);
    return filledText(arn);
  });
}

/** An id, with a reference where something fills it in. */
export function filledId(id: string, name: string, at: Path, teller: Teller): string | Call {
  if (!isPlaceholder(id)) return id;
  teller.approximated(at, ASKED);
  return askedFor(id, name);
}
