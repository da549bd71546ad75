import { partitionOf, REGION_NAME, urlSuffixOf } from "@ecs-dsl/validators/facts";
import type { AssemblyEnvironment } from "../../model/assembly.ts";
import { ref, sub, type Intrinsic } from "../../cloudformation/template.ts";
import { Deferred } from "./deferred.ts";
import { literalText } from "./template-text.ts";

/** The account and region that a text is about: known only to the deployment when the app names no environments. */
export interface Place {
  readonly account: string;
  readonly region: string;
  readonly partition: string;
  readonly urlSuffix: string;
  /** False when the texts above are pseudo parameters. */
  readonly isKnown: boolean;
}

/** Pieces of a text that CloudFormation fills in. */
export const ACCOUNT = { piece: "account", pseudo: "${AWS::AccountId}" } as const;
export const REGION = { piece: "region", pseudo: "${AWS::Region}" } as const;
export const PARTITION = { piece: "partition", pseudo: "${AWS::Partition}" } as const;
export const URL_SUFFIX = { piece: "urlSuffix", pseudo: "${AWS::URLSuffix}" } as const;

type Piece = string | typeof ACCOUNT | typeof REGION | typeof PARTITION | typeof URL_SUFFIX;

const PSEUDO: Place = {
  account: ACCOUNT.pseudo,
  region: REGION.pseudo,
  partition: PARTITION.pseudo,
  urlSuffix: URL_SUFFIX.pseudo,
  isKnown: false,
};

export function placeOf({ account, region }: AssemblyEnvironment): Place {
  // What is no account or region is reported; what it would make of other texts says nothing more.
  if (!isAccountId(account) || !isRegionName(region)) return PSEUDO;
  return { account, region, partition: partitionOf(region), urlSuffix: urlSuffixOf(region), isKnown: true };
}

/** The text as documents have it: with the place's own account and region. */
function literal(place: Place, pieces: readonly Piece[]): string {
  let text = "";
  for (const piece of pieces) text += typeof piece === "string" ? piece : place[piece.piece];
  return text;
}

/** The text as templates have it: with pseudo parameters, so that a template is the same in every account. */
export function substituted(pieces: readonly Piece[]): Intrinsic {
  return sub(pseudoText(pieces));
}

/** That text as `Fn::Sub` takes it. */
export function pseudoText(pieces: readonly Piece[]): string {
  let text = "";
  for (const piece of pieces) text += typeof piece === "string" ? literalText(piece) : piece.pseudo;
  return text;
}

/** A text as `Fn::Sub` takes it, with what it becomes in the place. */
export function placedText(place: Place, text: string): string {
  return [ACCOUNT, REGION, PARTITION, URL_SUFFIX]
    .reduce((placed, { piece, pseudo }) => placed.replaceAll(pseudo, () => place[piece]), text)
    .replaceAll("${!", "${");
}

/** The region itself, for a document and for a template. */
export function regionOf({ region }: Place): Deferred {
  return new Deferred(region, ref("AWS::Region"));
}

/** A text about a place, for a document and for a template. */
export function located(place: Place, ...pieces: readonly Piece[]): Deferred {
  return new Deferred(literal(place, pieces), substituted(pieces));
}

/** The same with a value behind it that only a deployment knows. */
export function followed(place: Place, pieces: readonly Piece[], { read, template }: Deferred): Deferred {
  const text = typeof read === "string" ? `${literal(place, pieces)}${read}` : read;
  return new Deferred(text, { "Fn::Join": ["", [substituted(pieces), template]] });
}

export function isAccountId(value: unknown): value is string {
  return typeof value === "string" && /^\d{12}$/.test(value);
}

export function isRegionName(value: unknown): value is string {
  return typeof value === "string" && REGION_NAME.test(value);
}
