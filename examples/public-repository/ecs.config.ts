import { app, publicRepository } from "ecs-dsl";

const tools = publicRepository("shop-cli", {
  catalog: {
    description: "Talks to the shop: orders, customers, stock",
    architectures: ["ARM 64", "x86-64"],
    operatingSystems: ["Linux"],
    usageText: "docker run public.ecr.aws/shop/shop-cli orders list",
  },
  tags: { team: "tools" },
});

// AWS has public repositories in us-east-1 alone; their images can be pulled from everywhere.
export default app("shop-tools", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({ workloads: [], resources: [tools] }),
});
