import type { Access } from "./access.ts";
import { type Answer, refusalOf } from "./answer.ts";
import type { Ask, Aws } from "./aws.ts";
import type { CallName, CallsOf, Output } from "./calls.ts";
import { type ClientSettings, clientSettings } from "./client-settings.ts";
import { SERVICES } from "./services/index.ts";

// Which Node a later SDK needs is for this package's next version to say.
process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";

/** AWS as it is reached with this access, once it is known who asks. */
export async function connect(access: Access): Promise<Answer<Aws>> {
  // A profile says more than clients are told: endpoints and retries, too.
  if (access.profile !== undefined) process.env["AWS_PROFILE"] = access.profile;
  const found = settingsFor(access);
  if ("refusal" in found) return found;
  const ask = askWith(found.value);
  const identity = await ask("sts:GetCallerIdentity", {});
  if ("refusal" in identity) return identity;
  const { Account: account = "", Arn: caller = "" } = identity.value;
  const { regionOf } = await import("./services/sts.ts");
  return { value: { ask, account, caller, region: await regionOf(found.value) } };
}

function settingsFor(access: Access): Answer<ClientSettings> {
  try {
    return { value: clientSettings(access, process.env) };
  } catch (error) {
    return { refusal: { ...refusalOf("sts:GetCallerIdentity", error), why: "unreachable", code: "AWS_CA_BUNDLE" } };
  }
}

function askWith(settings: ClientSettings): Ask {
  const services = new Map<string, Promise<Partial<CallsOf<CallName>>>>();
  const load = (service: string): Promise<Partial<CallsOf<CallName>>> => {
    const loaded = services.get(service) ?? SERVICES[service]?.(settings);
    if (loaded === undefined) throw new Error(`No client is for ${service}.`);
    services.set(service, loaded);
    return loaded;
  };
  return async (name, input) => {
    const call = (await load(name.slice(0, name.indexOf(":"))))[name];
    if (call === undefined) throw new Error(`Nothing makes the call ${name}.`);
    return answerTo(name, () => call(input));
  };
}

async function answerTo<Name extends CallName>(
  name: Name,
  call: () => Promise<Output<Name>>,
): Promise<Answer<Output<Name>>> {
  try {
    return { value: await call() };
  } catch (error) {
    return { refusal: refusalOf(name, error) };
  }
}
