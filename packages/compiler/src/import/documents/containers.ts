import type { Path } from "@ecs-dsl/validators";
import type { ContainerContext } from "../../lower/fields/contexts.ts";
import type { Fields } from "../../lower/fields/engine.ts";
import { Deferred } from "../../lower/resolve/deferred.ts";
import { placeOf } from "../../lower/resolve/place.ts";
import { isRecord } from "../../read/is-record.ts";
import type { DraftEnvironment, DraftValue, Members } from "../draft.ts";
import { filledContainer } from "./filled-in.ts";
import type { Images } from "./images.ts";
import type { DraftLogging } from "./logging.ts";
import type { Teller } from "./sound.ts";
import { raiseExactly } from "./raise-exactly.ts";
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
  const { props, rest } = raiseExactly(fields, "container", written, contextOf(written, { name, main, environment }));
  const { image, container: share, ...others } = draftMembers(props, environment);
  const { image: __, name: ___, ...left } = rest;
  tellParameters(written, at, others, teller);
  return {
    props: {
      container: withoutName(share, name),
      image: imageOf(typeof image === "string" ? image : ""),
      ...filledContainer(others, written, at, teller),
    },
    rest: { ...left, ...(logging.override === undefined ? {} : { logConfiguration: logging.override }) },
  };

  function imageOf(uri: string) {
    const { value, how } = images.of(uri, workload);
    if (how !== undefined) teller.approximated([...at, "image"], how);
    return value;
  }
}

/** A container that is called as its workload is need not say so. */
function withoutName(share: DraftValue | undefined, workload: string): DraftValue | undefined {
  if (!isRecord(share) || share["name"] !== workload) return share;
  const { name: _, ...others } = share;
  return Object.keys(others).length === 0 ? undefined : others;
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

function contextOf(
  { image }: Structure,
  { name, main, environment }: Pick<TaskAround, "environment" | "main"> & { readonly name: string },
): ContainerContext {
  return {
    name,
    image: typeof image === "string" ? image : undefined,
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
