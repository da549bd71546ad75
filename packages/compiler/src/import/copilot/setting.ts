import type { DraftValue } from "../draft.ts";
import type { AddressBook } from "../addressing/address-book.ts";
import type { Given } from "../reading/given.ts";
import type { Constants } from "../weaving/constants.ts";
import type { Edges } from "./environments/edges.ts";
import type { CopilotWorkload } from "./workload.ts";

/** What the manifests of one environment are read with. */
export interface Setting {
  /** Copilot's name of the application, which parameters, secrets and exports are called by. */
  readonly application: string;
  /** The name of the app that the config has. */
  readonly app: string;
  /** None where the source does not say which environments there are. */
  readonly environment: string | undefined;
  readonly workloads: readonly CopilotWorkload[];
  readonly constants: Constants;
  /** Who is called by which host name. */
  readonly book: AddressBook;
  readonly edges: Edges;
  /** The folder of the workspace from the config: what a manifest's paths are relative to. */
  readonly root: string;
  /** The folder of the source, as the config sees it. */
  readonly folder: string;
  readonly read: (file: string) => string | undefined;
  /** The value of an export of CloudFormation. */
  readonly importValue: (given: Given, name: string) => DraftValue;
}
