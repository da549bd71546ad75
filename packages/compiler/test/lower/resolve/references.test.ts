import { type Reference, queue, service, text } from "@ecs-dsl/dsl";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import { UNKNOWN } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { Deferred } from "../../../src/lower/resolve/deferred.ts";
import {
  outputsIn,
  outputsWithin,
  referencesIn,
  referenceValue,
  templateValue,
} from "../../../src/lower/resolve/references.ts";

const jobs = queue("jobs");
const cache = service("cache", { cpu: 256, memory: 512, image: "redis:7.4", ports: { redis: 6379 } });

const resolve = () => new Deferred("${JOBS_QUEUE_URL}", { Ref: "JobsQueueUrl" });

function valueOf(reference: Reference, resolved: () => string | Deferred = resolve) {
  const data = referenceOf(reference);
  return data === undefined ? undefined : referenceValue(data, resolved);
}

describe("referenceValue", () => {
  it.each<[Reference, string]>([
    [cache.url("redis", { scheme: "redis", path: "0" }), "redis://cache:6379/0"],
    [cache.host("redis"), "cache"],
    [cache.address("redis"), "cache:6379"],
    [text`tcp://${cache.host("redis")}:${1}`, "tcp://cache:1"],
  ])("writes an address out", (reference, written) => {
    expect(valueOf(reference)).toBe(written);
  });

  it("leaves the value of another stack to the deployment, alone and in text", () => {
    expect(valueOf(jobs.url())).toEqual(resolve());
    expect(valueOf(text`${jobs.url()}`)).toEqual(resolve());
    expect(valueOf(text`${jobs.url()}?from=${cache.host("redis")}`)).toEqual(
      new Deferred("${JOBS_QUEUE_URL}?from=cache", { "Fn::Join": ["", [{ Ref: "JobsQueueUrl" }, "?from=", "cache"]] }),
    );
  });

  it("is text where the value is known, and unknown where a part of it is", () => {
    expect(valueOf(text`${jobs.url()}/a`, () => "https://sqs")).toBe("https://sqs/a");
    const unknown = new Deferred(UNKNOWN, { Ref: "Jobs" });
    expect(valueOf(text`${jobs.url()}/a`, () => unknown)).toMatchObject({ read: UNKNOWN });
  });
});

it("says a text or a reference as a template does", () => {
  expect(templateValue("arn:aws:s3:::logs", resolve)).toBe("arn:aws:s3:::logs");
  expect(templateValue(jobs.arn(), resolve)).toEqual({ Ref: "JobsQueueUrl" });
});

it("finds references in text, and tells those to other stacks", () => {
  const both = text`${cache.host("redis")} ${text`${jobs.url()}`}`;
  expect(referencesIn(referenceOf(both)).map(({ of }) => of)).toEqual(["host", "output"]);
  expect(outputsIn(both)).toMatchObject([{ output: "url", access: "send" }]);
  expect(outputsIn("text")).toEqual([]);
});

it("looks for values in plain data as deep as it goes, and once in what holds itself", () => {
  const holder: unknown[] = [{ queue: jobs.url() }];
  holder.push(holder, { holder });
  expect(outputsWithin(holder)).toMatchObject([{ output: "url" }]);
  expect(outputsWithin([[[]], "text", null, undefined])).toEqual([]);
});
