import { property, say } from "../../text.ts";
import { shown } from "../../words.ts";
import { declared } from "../declaration.ts";
import { isRecord } from "../place.ts";
import { isNameInCapitals, isStandIn } from "../../placeholder.ts";
import { ecsGuide } from "../source.ts";
import { isTelling } from "./container-texts.ts";

export const plaintextEnv = declared(
  {
    code: "secrets/plaintext-env",
    severity: "warning",
    presets: ["recommended", "strict", "security-hub", "control-tower"],
    on: "container",
    at: "environment[]",
    summary: "What by its name is a password, a token or a key is a secret, not a variable.",
    source: ecsGuide("specifying-sensitive-data.html"),
    says: "{it} has {value} among its variables",
  },
  secretName,
  ({ value, at, opening }) => ({
    at: [...at, "value"],
    message: say`${opening(value)}; whoever may read the task definition can read it.`,
    help: say`Keep it in Secrets Manager or Parameter Store, and name it in ${property("secrets")}.`,
  }),
);

const SECRET =
  /(?:^|[_-])(?:PASS(?:WORD|WD|PHRASE)?|PWD|SECRET|TOKEN|(?:API|PRIVATE|SECRET|ACCESS|ENCRYPTION|SIGNING|AUTH)_?KEY|SECRET_KEY_BASE|CREDENTIALS?|CONN(?:ECTION)?_?STR(?:ING)?)$/i;

/** These have a rule of their own, or are names and not values. */
const OTHERS = /^AWS_|(?:PUBLIC|PUBLISHABLE|MAX|NUM|OLD)_?(?:API_?)?(?:KEY|TOKEN)$|^PWD$/i;

function secretName(pair: unknown): string | undefined {
  if (!isRecord(pair)) return undefined;
  const { name, value } = pair;
  if (typeof name !== "string" || typeof value !== "string") return undefined;
  if (!SECRET.test(name) || OTHERS.test(name) || !isSecret(value)) return undefined;
  return shown(name).slice(1, -1);
}

/** What says whether, how long or where, and what stands in for a secret that comes later. */
const NO_SECRET =
  /^(?:true|false|yes|no|on|off|none|null|enabled|disabled|\d{1,4}|\*+|x+|\.+|change_?-?me|to_?-?do|tbd|replace\b.*|your[-_ ].*|example.*|dummy|fake|[./~].*|[a-z]:\\.*|arn:.*)$/i;
const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\/[^@]*$/i;

function isSecret(value: string): boolean {
  if (value.trim() === "" || isTelling(value) || isStandIn(value) || isNameInCapitals(value)) return false;
  return !NO_SECRET.test(value) && !ADDRESS.test(value);
}
