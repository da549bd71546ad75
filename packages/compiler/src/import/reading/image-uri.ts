import { Call, Method, Text, type DraftValue } from "../draft.ts";
import { joined, openNames, openParts } from "./open-text.ts";

const ECR =
  /^(\d{12})\.dkr\.ecr\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?\/([^:@]+)(?::([^@]+))?(?:@(sha256:[0-9a-f]{64}))?$/u;

/** An image that is there: one of a private registry of ECR as a repository that exists, others by their URI. */
export function imageAt(uri: string): DraftValue | undefined {
  const [, account = "", region = "", name = "", tag, digest] = ECR.exec(uri) ?? [];
  if (name === "" || openNames(name).length > 0) return openNames(uri).length === 0 ? uri : undefined;
  const existing = new Call("repository.existing", [name, { account, region }]);
  if (digest !== undefined) return new Method(existing, "digest", [digest]);
  if (tag === undefined) return new Method(existing, "tag", ["latest"]);
  const value = joined(openParts(tag));
  return new Method(existing, "tag", [value instanceof Text ? tag.replaceAll(/[\u{E000}\u{E001}]/gu, "") : value]);
}
