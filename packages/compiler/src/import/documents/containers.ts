import type { Path } from "@ecs-dsl/validators";
import type { ContainerContext } from "../../lower/fields/contexts.ts";
import type { Fields } from "../../lower/fields/engine.ts";
import { raise } from "../../lower/fields/raise.ts";
import { Deferred } from "../../lower/resolve/deferred.ts";
import { placeOf } from "../../lower/resolve/place.ts";
import { isRecord } from "../../read/is-record.ts";
import type { DraftEnvironment, Members } from "../draft.ts";
import type { Images } from "./images.ts";
import type { DraftLogging } from "./logging.ts";
import type { Teller } from "./sound.ts";
import { inLoweredOrder, inWrittenOrder } from "./sets.ts";
import { draftMembers } from "./values.ts";
import { type Structure, recordsIn } from "./structure.ts";

/** What containers of a task are made with. */
export interface TaskAround {
  readonly workload: string;
  /** Name of the main container. */
  readonly main: string;
  readonly environment: DraftEnvironment | undefined;
  readonly images: Images;
  readonly teller: Teller;
}

/** The properties of a container, and what no property says of it. */
export interface DraftContainer {
  readonly props: Members;
  readonly rest: Structure;
}

/** The container in the words of a config; `name` is what it would be called without being told. */
export function draftContainer<Props extends object>(
  fields: Fields<Props>,
  container: Structure,
  { at, name, logging }: { readonly at: Path; readonly name: string; readonly logging: DraftLogging },
  { workload, main, environment, images, teller }: TaskAround,
): DraftContainer {
  const { logConfiguration: _, ...written } = container;
  const { props, rest } = raise(fields, "container", inLoweredOrder(written), contextOf(name, main, environment));
  const { image, ...others } = inWrittenOrder(draftMembers(props, environment), written);
  const { image: __, name: ___, ...left } = rest;
  tellParameters(written, at, others, teller);
  return {
    props: { image: typeof image === "string" ? imageOf(image) : imageOf(""), ...others },
    rest: { ...left, ...(logging.override === undefined ? {} : { logConfiguration: logging.override }) },
  };

  function imageOf(uri: string) {
    const { value, how } = images.of(uri, workload);
    if (how !== undefined) teller.approximated([...at, "image"], how);
    return value;
  }
}

/** A parameter of the environment's own account and region is called by its name. */
function tellParameters(written: Structure, at: Path, props: Members, teller: Teller): void {
  const secrets = props["secrets"];
  recordsIn(written["secrets"]).forEach(({ name, valueFrom }, index) => {
    const call = isRecord(secrets) && typeof name === "string" ? secrets[name] : undefined;
    const args: unknown = isRecord(call) ? call["args"] : undefined;
    const [first] = Array.isArray(args) ? args : [];
    if (typeof valueFrom !== "string" || typeof first !== "string" || first.startsWith("arn:")) return;
    if (valueFrom.startsWith("arn:") && valueFrom.split(":")[2] === "ssm")
      teller.approximated(
        [...at, "secrets", index, "valueFrom"],
        "The parameter is called by its name, without its ARN.",
      );
  });
}

export const UNRESOLVED = () => "";

function contextOf(name: string, main: string, environment: DraftEnvironment | undefined): ContainerContext {
  return {
    name,
    image: undefined,
    place: placeOf(environment ?? { name: "default" }),
    main,
    ports: undefined,
    logGroup: new Deferred("", { Ref: "LogGroup" }),
    logging: {},
    isWindows: false,
    resolve: UNRESOLVED,
    saysInitProcess: true,
  };
}
