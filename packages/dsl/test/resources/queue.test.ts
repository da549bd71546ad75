import { describe, expect, it } from "vitest";
import { queue } from "../../src/index.ts";
import { referenceOf } from "../../src/inspect.ts";

const ARN = "arn:aws:sqs:us-east-1:123456789012:jobs";

describe("a queue", () => {
  it("is its name and its settings, or the ARN of one that exists", () => {
    expect(queue("jobs", { visibilityTimeout: 120 })).toMatchObject({
      kind: "queue",
      source: "new",
      name: "jobs",
      props: { visibilityTimeout: 120 },
    });
    expect(queue.existing(ARN)).toMatchObject({ kind: "queue", source: "existing", name: ARN, props: {} });
  });

  it.each([queue("jobs"), queue.existing(ARN)])("$source gives its URL with a right, and its ARN with none", (jobs) => {
    const reference = { kind: "reference", of: "output", resource: jobs };
    expect(referenceOf(jobs.url())).toEqual({ ...reference, output: "url", access: "send" });
    expect(referenceOf(jobs.url({ access: "receive" }))).toEqual({ ...reference, output: "url", access: "receive" });
    expect(referenceOf(jobs.arn())).toEqual({ ...reference, output: "arn" });
  });

  it("says what of it cannot become text yet", () => {
    expect(() => String(queue("jobs").url())).toThrow('The URL of queue "jobs" is known once the config is compiled');
    expect(() => String(queue("jobs").arn())).toThrow('The ARN of queue "jobs" is known once the config is compiled');
  });
});
