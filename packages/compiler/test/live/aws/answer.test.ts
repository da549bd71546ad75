import { describe, expect, it } from "vitest";
import { refusalOf } from "../../../src/live/aws/answer.ts";

function thrown(name: string, message: string, more: object = {}): Error {
  return Object.assign(new Error(message), { name, ...more });
}

const answered = { $metadata: { httpStatusCode: 400 } };

describe("refusalOf", () => {
  it.each([
    ["credentials", thrown("CredentialsProviderError", "Could not load credentials from any providers")],
    ["credentials", thrown("UnrecognizedClientException", "The security token is invalid", answered)],
    ["credentials", thrown("InvalidClientTokenId", "The security token is invalid", answered)],
    ["expired", thrown("CredentialsProviderError", "The SSO session associated with this profile has expired.")],
    ["expired", thrown("ExpiredTokenException", "The security token included in the request is expired", answered)],
    ["denied", thrown("AccessDeniedException", "User: arn:… is not authorized", answered)],
    ["denied", thrown("UnauthorizedOperation", "You are not authorized", answered)],
    ["no-region", thrown("Error", "Region is missing")],
    ["throttled", thrown("ThrottlingException", "Rate exceeded", answered)],
    ["unreachable", thrown("TimeoutError", "Connection timed out after 5000 ms")],
    ["failed", thrown("ClusterNotFoundException", "Cluster not found.", answered)],
    ["failed", thrown("InternalFailure", "Internal Server Error", { $metadata: { httpStatusCode: 500 } })],
  ])("says %s of %s", (why, error) => {
    expect(refusalOf("ecs:DescribeServices", error)).toEqual({
      action: "ecs:DescribeServices",
      why,
      code: error.name,
      message: error.message,
    });
  });

  it("names what the network says", () => {
    const error = thrown("Error", "connect ECONNREFUSED 127.0.0.1:9", { code: "ECONNREFUSED" });
    expect(refusalOf("ecs:ListTasks", error)).toMatchObject({ why: "unreachable", code: "ECONNREFUSED" });
    expect(refusalOf("ecs:ListTasks", new AggregateError([error]))).toMatchObject({ code: "ECONNREFUSED" });
  });

  it("takes anything for an error", () => {
    expect(refusalOf("ecs:ListTasks", "gone")).toMatchObject({ why: "failed", code: "Error", message: "gone" });
  });
});
