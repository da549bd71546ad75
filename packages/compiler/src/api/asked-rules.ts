import type { RuleLevel } from "@ecs-dsl/validators";
import { readSettings, type SettingsResult } from "../settings/settings.ts";

/** Which rules are asked, as flags of the command line say it on top of `ecs-dsl.json`. */
export interface RuleOptions {
  /**
   * The level of rules by their codes; over those of `ecs-dsl.json`, like `--rule CODE=level`.
   * @default none
   */
  readonly rules?: Readonly<Record<string, RuleLevel>>;
}

/** The settings of the folder's `ecs-dsl.json` with those of the call on top; a code that there is not is a problem. */
export async function settingsOf(cwd: string, { rules = {} }: RuleOptions): Promise<SettingsResult> {
  return readSettings(
    cwd,
    Object.entries(rules).map(([code, level]) => `${code}=${level}`),
    false,
  );
}
