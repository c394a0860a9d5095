// Package api embeds the contract of the service. Its invariant: what the
// service serves as /openapi.yaml is the file that the tests hold it to.
package api

import _ "embed"

// OpenAPI is openapi.yaml, an OpenAPI 3.1 document in UTF-8.
//
//go:embed openapi.yaml
var OpenAPI []byte
