import type { ClientSettings } from "../../../../src/live/aws/client-settings.ts";

// The SDK would warn once of the Node it will need.
process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] = "true";

/** The actions that the calls ask AWS for, by the calls' names; nothing leaves the process. */
export async function sentActions<Calls extends object>(
  callsOf: (settings: ClientSettings) => Calls,
): Promise<Readonly<Record<string, string>>> {
  const sent: Record<string, string> = {};
  let current = "";
  const requestHandler = {
    handle: (request: { readonly headers: Readonly<Record<string, string>>; readonly body?: unknown }) => {
      sent[current] = actionOf(request);
      return Promise.reject(new Error("Nothing is sent."));
    },
  };
  const credentials = { accessKeyId: "shop", secretAccessKey: "shop" };
  const calls = callsOf({ region: "us-east-1", credentials, maxAttempts: 1, requestHandler });
  for (const [name, call] of Object.entries(calls)) {
    current = name;
    // oxlint-disable-next-line no-await-in-loop -- what is sent belongs to the call that is under way
    await Promise.resolve(Reflect.apply(call, undefined, [EVERYTHING])).catch(() => undefined);
  }
  return sent;
}

/** What some call cannot be made without. */
const EVERYTHING = { TargetGroupArn: "group" };

/** AWS's protocols say it in a header or in the body. */
function actionOf({ headers, body }: { readonly headers: Readonly<Record<string, string>>; readonly body?: unknown }) {
  const target = Object.entries(headers).find(([name]) => name.toLowerCase() === "x-amz-target")?.[1];
  return target?.split(".").at(-1) ?? /(?:^|&)Action=(\w+)/.exec(String(body))?.[1] ?? "";
}

/** The actions that names of calls end with. */
export function namedActions(sent: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(sent).map((name) => [name, name.slice(name.indexOf(":") + 1)]));
}
