import type { Change } from "../change.ts";
import type { Problem } from "../conflict.ts";
import type { Operation } from "../operation.ts";
import { certificatesOf } from "../places.ts";

export function* severalCertificates(_operation: Operation, { live }: Change): Generator<Problem> {
  const { length } = certificatesOf(live.type, live.properties);
  if (length > 1) yield { kind: "certificates-in-one", detail: `a ListenerCertificate takes one, not ${length}` };
}
