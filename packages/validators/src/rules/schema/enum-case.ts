import type { Path } from "../../path.ts";
import type { DocumentContext } from "../../document.ts";
import { defineRule, type Finding, type FindingFix } from "../../rule.ts";
import type { ShapeProblem } from "../../shape.ts";
import { editDistance, listed, nearest, shown } from "../../words.ts";
import { ecsApi } from "../source.ts";
import { placeName } from "./shape-words.ts";
import { isPlaceholder } from "../../placeholder.ts";
import { property, say, title, type Text } from "../../text.ts";

export const enumCase = defineRule({
  code: "schema/enum-case",
  severity: "error",
  on: "shape",
  summary: "A value out of a closed list is written as AWS writes it.",
  source: ecsApi("API_RegisterTaskDefinition.html"),
  check(problem, report, document) {
    if (problem.kind !== "enum" || isPlaceholder(problem.value) || isDropped(problem.value, document)) return;
    report(notListed(problem));
  },
});

/** Deploy tools write what is not set as an empty text, and leave it out before they call AWS. */
function isDropped(value: string, document: DocumentContext | undefined): boolean {
  return value === "" && document?.mayBeCompleted === true;
}

type Unlisted = ShapeProblem & { readonly kind: "enum" };

function notListed({ at, value, values }: Unlisted): Finding {
  if (isPortProtocol(at)) return protocol(at, value, values);
  if (value === "default" && at[at.length - 1] === "networkMode") return defaultMode(at);
  const accepted = listed(values.map((each) => `"${each}"`));
  const message = say`${placeName(at)} is ${shown(value)}; AWS accepts ${accepted}.`;
  if (value === "") return empty(at, message);
  const meant = nearest(value, values);
  return {
    at,
    message,
    help: meant === undefined ? `Set it to ${accepted}.` : `Did you mean "${meant}"?`,
    ...(meant === undefined || !isPlain(value, meant) ? {} : { fix: write(at, meant) }),
  };
}

/** True when nothing but `meant` can be meant: the same letters, or a word long enough for its typing error. */
function isPlain(value: string, meant: string): boolean {
  return (
    lettersOf(value) === lettersOf(meant) ||
    (meant.length >= 5 && editDistance(value.toLowerCase(), meant.toLowerCase()) === 1)
  );
}

function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}

function empty(at: Path, message: Text): Finding {
  return {
    at,
    message,
    help: say`Remove ${property(at)}.`,
    fix: { title: title`Remove ${property(at)}`, edits: [{ op: "remove", at }] },
  };
}

/** Samples of AWS's have it; nothing says that ECS refuses it. */
function defaultMode(at: Path): Finding {
  return {
    at,
    severity: "warning",
    message: say`${placeName(at)} is "default", as AWS's console calls a task without one; ECS documents no such value.`,
    help: say`Remove ${property(at)}.`,
    fix: { title: title`Remove ${property(at)}`, edits: [{ op: "remove", at }] },
  };
}

function isPortProtocol(at: Path): boolean {
  return at[at.length - 1] === "protocol" && at[at.length - 3] === "portMappings";
}

/** Protocols of which ECS has made TCP, as the load balancers spell them. */
const OVER_TCP: ReadonlySet<string> = new Set(["grpc", "http", "http2", "https", "tls", "ws", "wss"]);

/** ECS has accepted other protocols of a port, and made TCP of them. */
function protocol(at: Path, value: string, values: readonly string[]): Finding {
  const written = value.toLowerCase();
  const meant = OVER_TCP.has(written) ? "tcp" : values.find((each) => each === written);
  const accepted = listed(values.map((each) => `"${each}"`));
  return {
    at,
    severity: "warning",
    message: say`${placeName(at)} is ${shown(value)}; ECS knows ${accepted}, and has taken anything else for tcp.`,
    help: `Write ${meant === undefined ? accepted : `"${meant}"`}.`,
    ...(meant === undefined ? {} : { fix: write(at, meant) }),
  };
}

function write(at: Path, meant: string): FindingFix {
  return { title: `Write ${meant}`, edits: [{ op: "set", at, value: meant }] };
}
