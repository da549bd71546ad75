import { fatesJson } from "../lifecycle/fates-json.ts";
import { fatesSummary, fatesText } from "../lifecycle/fates-text.ts";
import type { EcrImage } from "../lifecycle/image.ts";
import { readImages } from "../lifecycle/read-images.ts";
import { readPolicy, type PolicyRead } from "../lifecycle/read-policy.ts";
import { simulate } from "../lifecycle/simulate.ts";
import { decode } from "../formats/decode.ts";
import { inputDiagnostic, type InputProblem } from "../formats/input-problem.ts";
import { findInputs } from "../read/inputs/find-inputs.ts";
import type { ReadInput } from "../formats/read-input.ts";
import { usage } from "./arguments.ts";
import type { CommandArguments, ExitCode } from "./command.ts";
import type { Io } from "./io.ts";
import { failTo } from "./report-to.ts";
import { tell } from "./tell.ts";

/** Says what a lifecycle policy does to the images of a repository, and when. */
export async function runLifecycle(given: CommandArguments, io: Io): Promise<ExitCode> {
  const [policyFile, imagesFile = "-", ...more] = given.positionals;
  if (policyFile === undefined || more.length > 0 || (policyFile === "-" && imagesFile === "-")) {
    return failTo(io, given, [policyAndImages()]);
  }
  const now = timeOf(given.value("at"));
  if (Number.isNaN(now)) return failTo(io, given, [noTime(given.value("at") ?? "")]);
  const read = await readFile(policyFile, io, (input) => readPolicy(input, given.value("repository")));
  if ("problems" in read) return failTo(io, given, read.problems);
  const images = await readFile(imagesFile, io, imagesOf);
  if ("problems" in images) return failTo(io, given, images.problems);
  const fates = simulate(read.policy, images.images, now);
  io.stdout(given.value("format") === "json" ? fatesJson(fates, now) : fatesText(fates));
  tell(io, fatesSummary(fates));
  return 0;
}

type Problems = Extract<PolicyRead, { readonly problems: unknown }>;

/** Reads one file, or standard input. */
async function readFile<Read>(
  name: string,
  io: Io,
  readInput: (input: ReadInput) => Read | Promise<Read>,
): Promise<Read | Problems> {
  for await (const input of findInputs([name], io.cwd, io.stdin)) {
    return "problem" in input ? { problems: [input.problem] } : readInput(input);
  }
  return { problems: [inputDiagnostic(name, NOTHING)] };
}

const NOTHING: InputProblem = {
  code: "input/not-found",
  message: "There is no file here.",
  help: "Name a file, or `-` for standard input.",
};

function imagesOf({ file, bytes }: ReadInput): { readonly images: readonly EcrImage[] } | Problems {
  const { text, problem } = decode(bytes);
  if (problem !== undefined) return { problems: [inputDiagnostic(file, problem)] };
  const images = readImages(text);
  return "code" in images ? { problems: [inputDiagnostic(file, images, text)] } : { images };
}

/** A day begins at midnight UTC. */
function timeOf(at: string | undefined): number {
  return at === undefined ? Date.now() : Date.parse(at);
}

function policyAndImages() {
  const help = "Write `aws ecr describe-images --repository-name NAME | ecs-dsl lifecycle POLICY.json`.";
  return usage("usage/policy-and-images", 'Command "lifecycle" takes a file with a policy, and one with images.', help);
}

function noTime(at: string) {
  return usage("usage/unknown-value", `Flag "--at" does not take "${at}".`, "Write a day, like `--at 2027-01-31`.");
}
