import { describe, expect, it } from "vitest";
import { imported } from "./setting-of.ts";

const api = (more = "") => `name: api\ntype: Backend Service\nimage: { location: "a/b:1", port: 8080 }\n${more}`;
const connected = "network: { connect: true, vpc: { placement: private } }";

describe("what is in an environment", () => {
  it("has names in DNS unless all are called by Service Connect", () => {
    expect(imported({ "copilot/api/manifest.yml": api() }).text).toContain('discovery: cloudMap("default.shop.local")');
    expect(imported({ "copilot/api/manifest.yml": api(connected) }).text).not.toContain("discovery");
    const both = {
      "copilot/api/manifest.yml": api(connected),
      "copilot/b/manifest.yml": api().replace("name: api", "name: b"),
    };
    expect(imported(both).text).toContain('discovery: [serviceConnect(), cloudMap("default.shop.local")]');
  });

  it("says of a load balancer that nothing is behind", () => {
    const { remarks } = imported({
      "copilot/api/manifest.yml": api(),
      "copilot/environments/test/manifest.yml": "name: test\ntype: Environment\nhttp: { public: { ssl_policy: x } }",
    });
    expect(remarks).toContain("http: left-out: No service is behind this load balancer.");
  });

  it("stays in Copilot's network where addons are in it", () => {
    const { text } = imported({
      "copilot/api/manifest.yml": api(),
      "copilot/environments/test/manifest.yml": "name: test\ntype: Environment",
      "copilot/api/addons/db.yml":
        "Resources:\n  G: { Type: 'AWS::EC2::SecurityGroup', Properties: { VpcId: { 'Fn::ImportValue': !Sub '${App}-${Env}-VpcId' } } }",
    });
    expect(text).toContain('vpcId: stackOutput("shop-test", "VpcId")');
    expect(text).toContain('discovery: cloudMap("test.shop-ecs.local")');
  });
});
