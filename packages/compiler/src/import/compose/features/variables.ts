import { posix } from "node:path";
import { addressedParts } from "../../addressing/address-book.ts";
import { Call, Constant, Method, Noted, type DraftValue } from "../../draft.ts";
import { envFileVariables } from "../../reading/env-file.ts";
import type { Given } from "../../reading/given.ts";
import { joined, openNames, openParts, openVariable } from "../../reading/open-text.ts";
import { folderOf } from "../project.ts";
import type { Part, Setting } from "../setting.ts";

/** Variables of a container in the open, and those that Secrets Manager has. */
export interface Variables {
  readonly environment: Record<string, DraftValue>;
  readonly secrets: Record<string, DraftValue>;
}

/** The variables of files first, then those of `environment`, which stand above them. */
export function variablesOf(part: Part, setting: Setting): Variables {
  const into: Variables = { environment: {}, secrets: {} };
  for (const file of filesOf(part.given.member("env_file"))) fromFile(file, setting, into);
  for (const [name, given] of part.given.member("environment")?.map() ?? []) {
    const value = plainOf(given);
    const text = value === undefined ? given.open() : String(value);
    if (text === undefined || !isName(name)) continue;
    const source = { name, text, value, given };
    put(source, setting, into);
  }
  return into;
}

/** A number or a boolean stays one. */
function plainOf({ value, path, file }: Given): number | boolean | undefined {
  if (typeof value !== "number" && typeof value !== "boolean") return undefined;
  file.account.taken(path);
  return value;
}

interface Variable {
  readonly name: string;
  readonly text: string;
  readonly value?: number | boolean | undefined;
  /** Where it stands; none where a file has it. */
  readonly given?: Given;
}

function put(variable: Variable, setting: Setting, into: Variables): void {
  const { name, text, value, given } = variable;
  delete into.environment[name];
  delete into.secrets[name];
  const file = /^\/run\/secrets\/([\w.-]+)$/.exec(text)?.[1];
  const ofFile = /^(.+)_FILE$/.exec(name)?.[1];
  if (file !== undefined && ofFile !== undefined) {
    given?.approximated(
      "ECS gives a secret as a variable, not as a file: most images that read `…_FILE` read the variable, too.",
    );
    into.secrets[ofFile] = new Call("secret", [`${setting.app}/${file}`]);
  } else if (isSecret(name, text, value)) {
    const stored = secretName(name, text, setting);
    given?.approximated(
      `It looks like a secret, so it is one of Secrets Manager: \`aws secretsmanager create-secret --name ${stored} --secret-string …\` before the first deployment.`,
    );
    into.secrets[name] = new Call("secret", [stored]);
  } else if (WITH_PASSWORD.test(text)) {
    const stored = secretName(name, text, setting);
    const opened = openedBy(name, text, setting);
    Object.assign(into.environment, opened);
    const hosts = Object.keys(opened).map((variable) => `${variable} says which host and port belong into it. `);
    given?.approximated(
      `The URL has a password in it, so it is one of Secrets Manager. ${hosts.join("")}\`aws secretsmanager create-secret --name ${stored} --secret-string …\` before the first deployment.`,
    );
    into.secrets[name] = new Call("secret", [stored]);
  } else {
    const drafted = value ?? joined(addressedParts(name, openParts(text), setting.book));
    into.environment[name] = given?.noted(drafted) ?? drafted;
  }
}

/** A user and a password before the host of a URL. */
const WITH_PASSWORD = /:\/\/[^/@\s]*:[^/@\s]+@/;

/** The way to the services that a text names which is not in the open itself. */
function openedBy(name: string, text: string, { book }: Setting): Readonly<Record<string, DraftValue>> {
  const called = addressedParts(name, openParts(text), book).filter((part) => part instanceof Method);
  const entries = called.map((method) => {
    const address = new Method(method.of, "address", method.args.slice(0, 1));
    const service =
      method.of instanceof Constant && method.of.value instanceof Call ? method.of.value.args[0] : undefined;
    const variable = `${typeof service === "string" ? service.replaceAll("-", "_").toUpperCase() : ""}_ADDRESS`;
    return [variable, new Noted(address, "Opens the way to it.")] as const;
  });
  return Object.fromEntries(entries);
}

const SECRET =
  /(PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|CREDENTIAL|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY|SECRET_?KEY|_PASS)(_?KEY)?$/i;

function isSecret(name: string, text: string, value: number | boolean | undefined): boolean {
  if (value !== undefined || text === "" || !SECRET.test(name)) return false;
  return !/^(true|false|yes|no|on|off|\d+)$/i.test(text) && !text.startsWith("/");
}

/** Two variables with one value have one secret. */
function secretName(name: string, text: string, { app, secretNames }: Setting): string {
  const [open] = openNames(text);
  const known = secretNames.get(text);
  if (known !== undefined) return known;
  const wish = `${app}/${open !== undefined && text === openVariable(open) ? open : name}`;
  const taken = new Set(secretNames.values());
  let stored = wish;
  for (let number = 2; taken.has(stored); number++) stored = `${wish}_${number}`;
  secretNames.set(text, stored);
  return stored;
}

function isName(name: string): boolean {
  return name !== "" && name.length <= 255;
}

interface EnvFile {
  readonly path: string;
  readonly given: Given;
}

function filesOf(given: Given | undefined): readonly EnvFile[] {
  if (given === undefined) return [];
  const items = given.isList ? given.items() : [given];
  return items.flatMap((item) => {
    for (const name of ["required", "format"]) item.member(name)?.taken();
    const path = item.isMap ? item.member("path")?.text() : item.text();
    if (path === undefined && item.isMap) item.leftOut("It does not say a `path`.");
    return path === undefined ? [] : [{ path, given: item.member("path") ?? item }];
  });
}

function fromFile({ path, given }: EnvFile, setting: Setting, into: Variables): void {
  const text = setting.read(posix.join(folderOf(given), path));
  if (text === undefined) {
    given.leftOut(
      `${path} is not there: write its variables into \`environment\` and \`secrets\`, or name a file in S3 in \`environmentFiles\`.`,
    );
    return;
  }
  given.approximated(`The lines of ${path} are variables of the config.`);
  for (const [name, value] of envFileVariables(text)) put({ name, text: value }, setting, into);
}
