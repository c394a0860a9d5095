// Package check holds what is deployed to what is built: every metric that a
// rule or a panel names is one that the real server shows, every manifest is
// one that Kubernetes understands, and every option in them is one that the
// server takes. It is a module of its own, so that the service depends on
// none of the libraries that this needs; all of it is in the tests, but for
// the command sbom.
package check
