import type { AddressBook } from "../addressing/address-book.ts";
import type { Constants } from "../weaving/constants.ts";
import type { Datastore } from "./datastores.ts";
import type { Published } from "./features/published.ts";
import type { ComposeService, Project } from "./project.ts";

/** A service, with what is decided about it before it is written. */
export interface Part extends ComposeService {
  /** Its name in the config: letters, digits and `-`. */
  readonly name: string;
  readonly datastore: Datastore | undefined;
  /** Whether it is for those who look after the app. */
  readonly isTool: boolean;
  /** Names and numbers of the ports that it listens on. */
  readonly ports: ReadonlyMap<string, number>;
  /** Those that the host's ports lead to. */
  readonly published: readonly Published[];
  /** The parts before which it runs to its end; none where it keeps running. */
  readonly before: readonly string[] | undefined;
}

/** What services are read with. */
export interface Setting {
  readonly app: string;
  readonly project: Project;
  /** The folder of the source, as the config sees it. */
  readonly folder: string;
  readonly parts: readonly Part[];
  readonly constants: Constants;
  readonly book: AddressBook;
  readonly read: (file: string) => string | undefined;
  /** Names of secrets by the variables or the values that they are for, so that two services share one. */
  readonly secretNames: Map<string, string>;
}
