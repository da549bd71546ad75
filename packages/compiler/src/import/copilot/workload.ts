import type { Given } from "../reading/given.ts";
import type { AddonFile } from "./workspace.ts";

/** A workload of the workspace, as it is in one environment. */
export interface CopilotWorkload {
  readonly name: string;
  readonly type: string;
  /** The manifest, with what the environment overrides. */
  readonly manifest: Given;
  readonly addons: readonly AddonFile[];
}
