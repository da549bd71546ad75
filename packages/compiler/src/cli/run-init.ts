import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Diagnostic } from "@ecs-dsl/validators";
import { listed } from "@ecs-dsl/validators/words";
import { writeFixed } from "../fix/write-fixed.ts";
import { PROJECT_KINDS } from "../init/kinds/index.ts";
import { planProject, type ProjectFile } from "../init/plan-project.ts";
import { type Answers, isAppName, nameFrom, projectIn, type ProjectKind } from "../init/project.ts";
import { findConfig } from "../load/find-config.ts";
import { isAccountId, isRegionName } from "../lower/resolve/place.ts";
import { usage } from "./arguments.ts";
import type { CommandArguments, ExitCode } from "./command.ts";
import type { Io } from "./io.ts";
import { failTo } from "./report-to.ts";

/** Writes a config that compiles, and what belongs to it; nothing that is there is lost. */
export async function runInit(given: CommandArguments, io: Io): Promise<ExitCode> {
  const begun = "path" in findConfig(io.cwd, undefined) ? configIsThere() : await answered(given, io);
  if ("code" in begun) return failTo(io, given, [begun]);
  const { kind, answers } = begun;
  const files = planProject(io.cwd, kind, projectIn(io.cwd, answers));
  for (const file of files) {
    const problem = written(file, io.cwd);
    if (problem !== undefined) return failTo(io, given, [problem]);
    io.stdout(`${line(file)}\n`);
  }
  io.stderr(
    `${files
      .filter(({ action }) => action === "kept")
      .map(byHand)
      .join("")}${nextSteps(answers)}`,
  );
  return 0;
}

interface Begun {
  readonly kind: ProjectKind;
  readonly answers: Answers;
}

/** What the command line says; the rest is asked where somebody can answer. */
async function answered(given: CommandArguments, io: Io): Promise<Begun | Diagnostic> {
  const [named, ...more] = given.positionals;
  if (more.length > 0) return oneKind(`and was given ${given.positionals.length}`);
  const person = named === undefined ? io.ask : undefined;
  const wanted = named ?? (await person?.(kindQuestion())) ?? "";
  const kind = kindNamed(wanted);
  if (kind === undefined) return oneKind(wanted === "" ? "and was given none" : `and "${wanted}" is not one`);
  const folder = nameFrom(io.cwd);
  const ask = async (flag: string, question: string) => given.value(flag) ?? emptyToNone(await person?.(question));
  const name = (await ask("name", `Name of the app [${folder}]: `)) ?? folder;
  const account = await ask("account", "AWS account, twelve digits [that of the credentials]: ");
  const region = account === undefined ? given.value("region") : await ask("region", "Region, as in eu-west-1: ");
  return problemOf(name, account, region) ?? { kind, answers: { name, account, region } };
}

function emptyToNone(answer = ""): string | undefined {
  return answer.trim() === "" ? undefined : answer.trim();
}

/** By its name, or by its number in the question. */
function kindNamed(text: string): ProjectKind | undefined {
  const word = text.trim();
  return PROJECT_KINDS.find(({ name }, index) => word === name || word === String(index + 1));
}

function kindQuestion(): string {
  const kinds = PROJECT_KINDS.map(({ name, summary }, index) => `  ${index + 1} ${name.padEnd(14)}${summary}\n`);
  return `What is it?\n${kinds.join("")}Number or name: `;
}

function problemOf(name: string, account: string | undefined, region: string | undefined): Diagnostic | undefined {
  if (!isAppName(name)) return wrongName(name);
  if (account !== undefined && !isAccountId(account)) return wrongAccount(account);
  if (account === undefined && region === undefined) return undefined;
  if (account === undefined || region === undefined) {
    const help = "Give both, or neither: `--account 123456789012 --region eu-west-1`.";
    return usage("usage/init-value", "An environment has an account and a region.", help);
  }
  return isRegionName(region) ? undefined : wrongRegion(region);
}

function wrongName(name: string): Diagnostic {
  const help = 'Give it up to 40 letters, digits and hyphens between them, the first a letter: `--name "shop"`.';
  return usage("usage/init-value", `"${name}" cannot be the name of an app.`, help);
}

function wrongAccount(account: string): Diagnostic {
  return usage("usage/init-value", `"${account}" is not an AWS account.`, "Write its twelve digits.");
}

function wrongRegion(region: string): Diagnostic {
  return usage("usage/init-value", `"${region}" is not a region of AWS.`, 'Write its name, as in "eu-west-1".');
}

function oneKind(fault: string): Diagnostic {
  const names = PROJECT_KINDS.map(({ name }) => name);
  const message = `Command "init" takes one kind of project ${fault}.`;
  return usage("usage/init-kind", message, `The kinds are ${listed(names, "and")}: \`ecs-dsl init service\`.`);
}

function configIsThere(): Diagnostic {
  const help = "Edit it, or run `ecs-dsl init` in a folder that has none.";
  return usage("usage/init-again", "This folder has a config already, and init does not overwrite one.", help);
}

function written(file: ProjectFile, cwd: string): Diagnostic | undefined {
  if (file.action === "kept" || file.action === "ready") return undefined;
  if (file.action === "edit") return writeFixed(cwd, file.path, file.content);
  try {
    mkdirSync(dirname(file.path), { recursive: true });
    writeFileSync(file.path, file.content, { flag: "wx" });
    return undefined;
  } catch {
    const help = "Look at the rights of the folder, and at what stands in the way; what was written before stays.";
    return usage("usage/init-not-written", `"${file.shown}" could not be written.`, help);
  }
}

const DONE = { write: "wrote", edit: "added scripts to", kept: "kept", ready: "kept" } as const;

function line({ action, shown }: ProjectFile): string {
  return `${DONE[action]} ${shown}`;
}

/** What the file that is there may be given by hand. */
function byHand({ shown, content }: ProjectFile): string {
  return `\n${shown} is there already and stays as it is; this is what init writes where there is none:\n\n${content.replaceAll(/^(?=.)/gm, "    ")}`;
}

function nextSteps({ account }: Answers): string {
  const into = account === undefined ? "default" : "production";
  return `
Next: npx ecs-dsl compile              writes ecs.out/${into}, to read and to commit
      ecs.out/${into}/deploy.sh --dry-run   says what a deployment would do; its runbook says the rest
`;
}
