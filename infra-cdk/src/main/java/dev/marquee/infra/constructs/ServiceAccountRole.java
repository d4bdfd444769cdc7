package dev.marquee.infra.constructs;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.services.eks_v2.Cluster;
import software.amazon.awscdk.services.iam.CfnRole;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.WebIdentityPrincipal;
import software.constructs.Construct;

/**
 * A role that exactly one service account of the cluster may assume, for an hour (AWS' shortest).
 *
 * <p>The condition's keys hold the cluster's issuer, which CloudFormation knows only when it
 * deploys, and a key of JSON cannot be computed. CDK's answer is a function that computes it; here
 * the whole document is a text that CloudFormation fills in.
 */
public final class ServiceAccountRole extends Construct {

  private static final String TRUST =
      """
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow",\
      "Action":"sts:AssumeRoleWithWebIdentity",\
      "Principal":{"Federated":"${Provider}"},\
      "Condition":{"StringEquals":{"${Issuer}:aud":"sts.amazonaws.com",\
      "${Issuer}:sub":"system:serviceaccount:<namespace>:<account>"}}}]}""";

  private final Role role;

  public ServiceAccountRole(
      Construct scope, String id, String name, Cluster cluster, String namespace, String account) {
    super(scope, id);
    String provider = cluster.getOpenIdConnectProvider().getOpenIdConnectProviderArn();
    role =
        Role.Builder.create(this, "Role")
            .roleName(name)
            .description("Service account " + account + " in " + namespace)
            .assumedBy(new WebIdentityPrincipal(provider))
            .maxSessionDuration(Duration.hours(1))
            .build();
    String issuer = Fn.select(1, Fn.split("//", cluster.getClusterOpenIdConnectIssuerUrl()));
    Underlying.resource(role, CfnRole.class)
        .addPropertyOverride(
            "AssumeRolePolicyDocument",
            Fn.sub(
                TRUST.replace("<namespace>", namespace).replace("<account>", account),
                Map.of("Provider", provider, "Issuer", issuer)));
  }

  public Role role() {
    return role;
  }

  public ServiceAccountRole allow(List<String> actions, List<String> resources) {
    return allow(PolicyStatement.Builder.create().actions(actions).resources(resources).build());
  }

  public ServiceAccountRole allow(PolicyStatement statement) {
    role.addToPolicy(statement);
    return this;
  }

  /** A policy that AWS keeps for one of its own add-ons. */
  public ServiceAccountRole managed(String policy) {
    role.addManagedPolicy(ManagedPolicy.fromAwsManagedPolicyName(policy));
    Reviewed.finding(
        role,
        "IAM4",
        "AWS keeps this policy in step with its add-on",
        Reviewed.AWS_POLICY + policy);
    return this;
  }

  public ServiceAccountRole reviewed(String reason, String... parts) {
    Policies.reviewed(role, reason, parts);
    return this;
  }
}
