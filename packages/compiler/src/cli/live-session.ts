import type { Diagnostic } from "@ecs-dsl/validators";
import { accessOf } from "../live/aws/access.ts";
import type { Aws } from "../live/aws/aws.ts";
import type { connect } from "../live/aws/connect.ts";
import { diagnosticOf, live, otherAccount } from "../live/diagnose.ts";
import type { Assembly } from "../model/assembly.ts";
import { usage } from "./arguments.ts";
import { assembledOf } from "./assembled.ts";
import type { CommandArguments } from "./command.ts";
import type { Io } from "./io.ts";

/** What reaches AWS; the SDK is loaded when it is called. */
export type Connect = typeof connect;

export const connectWithSdk: Connect = async (access) => (await import("../live/aws/connect.ts")).connect(access);

interface Problems {
  readonly problems: readonly Diagnostic[];
}

/** The environment that a command is about, as it is compiled. */
export async function environmentOf(
  given: CommandArguments,
  io: Io,
): Promise<{ readonly assembly: Assembly } | Problems> {
  const assembled = await assembledOf(given, io);
  if ("problem" in assembled) return { problems: [assembled.problem] };
  if ("errors" in assembled) return { problems: assembled.errors };
  const [assembly, ...others] = assembled.assemblies;
  if (assembly === undefined || others.length > 0) return { problems: [whichEnvironment(assembled.assemblies)] };
  return { assembly };
}

/** AWS, in the account of the environment. */
export async function awsFor(
  given: CommandArguments,
  io: Io,
  assembly: Assembly | undefined,
  connect: Connect,
): Promise<{ readonly aws: Aws } | Problems> {
  const endpoint = given.value("endpoint-url");
  if (endpoint !== undefined && !URL.canParse(endpoint)) return { problems: [noUrl(endpoint)] };
  const access = accessOf(given, io.env, assembly?.environment.region);
  const connected = await connect(access);
  if ("refusal" in connected) return { problems: [diagnosticOf(connected.refusal, access)] };
  const aws = connected.value;
  const { account, name } = assembly?.environment ?? {};
  if (account !== undefined && account !== aws.account) return { problems: [otherAccount(aws, name ?? "", account)] };
  return { aws };
}

function noUrl(value: string): Diagnostic {
  const help = "Write a URL, like `--endpoint-url http://127.0.0.1:5000`.";
  return usage("usage/unknown-value", `Flag "--endpoint-url" does not take "${value}".`, help);
}

function whichEnvironment(assemblies: readonly Assembly[]): Diagnostic {
  const names = assemblies.map(({ environment }) => environment.name);
  return live(
    "live/which-environment",
    "The app has several environments, and one is looked at.",
    `Name it: ${names.map((name) => `\`--env ${name}\``).join(" or ")}.`,
  );
}
