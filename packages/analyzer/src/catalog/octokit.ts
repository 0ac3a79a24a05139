import type { CallFact, Sdk } from "./sdk.ts";

/** `generated/endpoints.js`: what is no GET, in the scopes that tools use. */
const writes: Readonly<Record<string, string>> = {
  actions:
    "approveWorkflowRun cancelWorkflowRun createWorkflowDispatch deleteWorkflowRun disableWorkflow enableWorkflow forceCancelWorkflowRun reRunJobForWorkflowRun reRunWorkflow reRunWorkflowFailedJobs",
  checks: "create createSuite rerequestRun rerequestSuite update",
  gists: "create createComment delete deleteComment fork star unstar update updateComment",
  git: "createBlob createCommit createRef createTag createTree deleteRef updateRef",
  issues:
    "addAssignees addLabels addSubIssue create createComment createLabel createMilestone deleteComment deleteLabel deleteMilestone lock removeAllLabels removeAssignees removeLabel removeSubIssue setLabels unlock update updateComment updateLabel updateMilestone",
  pulls:
    "create createReplyForReviewComment createReview createReviewComment deletePendingReview deleteReviewComment dismissReview merge removeRequestedReviewers requestReviewers submitReview update updateBranch updateReview updateReviewComment",
  reactions:
    "createForCommitComment createForIssue createForIssueComment createForPullRequestReviewComment createForRelease",
  repos:
    "addCollaborator createCommitComment createCommitStatus createDeployment createDeploymentStatus createDispatchEvent createForAuthenticatedUser createFork createInOrg createOrUpdateFileContents createRelease createUsingTemplate createWebhook delete deleteCommitComment deleteFile deleteRelease deleteWebhook merge mergeUpstream removeCollaborator renameBranch replaceAllTopics transfer update updateCommitComment updateRelease updateWebhook",
};

export const octokit: Sdk = {
  id: "octokit",
  name: "Octokit",
  packages: ["octokit", "@octokit/rest", "@octokit/core"],
  declaredIn: ["@octokit/plugin-rest-endpoint-methods"],
  ambient: true,
  versions: "5",
  docs: "https://github.com/octokit/plugin-rest-endpoint-methods.js",
  summary:
    "What changes repositories, issues, pull requests, gists and runs; requests by the method in their route, GraphQL by its first word. GitHub takes no key.",
  clients: ["Octokit"],
  calls: [
    ...Object.entries(writes).flatMap(([scope, names]) => names.split(" ").map((name) => endpoint(scope, name))),
    {
      path: "request",
      declared: "Octokit.request",
      kind: "mutation",
      effect: "read",
      writeWith: {
        argument: 0,
        path: [],
        or: { argument: 0, path: ["method"] },
        unless: ["GET", "HEAD"],
        by: "first word",
      },
      returns: "promise",
    },
    {
      path: "graphql",
      declared: "Octokit.graphql",
      kind: "mutation",
      effect: "read",
      writeWith: { argument: 0, path: [], unless: ["QUERY", "FRAGMENT"], by: "first word" },
      returns: "promise",
    },
  ],
};

/** Both as `octokit.rest.issues.create` and as `octokit.issues.create`. */
function endpoint(scope: string, name: string): CallFact {
  return {
    path: `**.${scope}.${name}`,
    declared: `RestEndpointMethods.${scope}.${name}`,
    kind: "mutation",
    effect: "write",
    returns: "promise",
  };
}
