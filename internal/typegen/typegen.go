// Package typegen writes the types of an OpenAPI document for programs that
// call the service. Its invariant: the output depends on the document alone, so
// that a test can tell whether what is committed is current.
package typegen

import (
	"errors"
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"
)

const schemaPrefix = "#/components/schemas/"

// generated is the first line of what is written, as Go tools know it.
const generated = "// Code generated from api/openapi.yaml; go test ./docs/clients -update writes it anew. DO NOT EDIT."

// schema is what the generators need of a JSON Schema.
type schema struct {
	name        string // "" for one without a name
	description string
	ref         string // the name of another schema
	kind        string // string, number, integer, boolean, object, array, or ""
	null        bool
	values      []string // of an enumeration or constant
	members     []member
	items       *schema
	rest        *schema // of additionalProperties
	anyOf       []*schema
}

type member struct {
	name     string
	required bool
	schema   *schema
}

// read returns the schemas of the document, in its order.
func read(document []byte) ([]*schema, error) {
	var root yaml.Node
	if err := yaml.Unmarshal(document, &root); err != nil {
		return nil, fmt.Errorf("read contract: %w", err)
	}
	if len(root.Content) == 0 {
		return nil, errors.New("read contract: it is empty")
	}
	n := at(at(root.Content[0], "components"), "schemas")
	if n == nil {
		return nil, errors.New("read contract: it has no schemas")
	}
	var out []*schema
	for name, s := range pairs(n) {
		parsed := parse(s)
		parsed.name = name
		out = append(out, parsed)
	}
	return out, nil
}

func parse(n *yaml.Node) *schema {
	s := &schema{description: oneLine(scalar(at(n, "description")))}
	if ref := scalar(at(n, "$ref")); ref != "" {
		s.ref = strings.TrimPrefix(ref, schemaPrefix)
		return s
	}
	s.readKind(at(n, "type"))
	for _, v := range list(at(n, "enum")) {
		s.values = append(s.values, v.Value)
	}
	if v := scalar(at(n, "const")); v != "" {
		s.kind, s.values = "string", []string{v}
	}
	required := map[string]bool{}
	for _, v := range list(at(n, "required")) {
		required[v.Value] = true
	}
	for name, m := range pairs(at(n, "properties")) {
		s.members = append(s.members, member{name, required[name], parse(m)})
	}
	if items := at(n, "items"); items != nil {
		s.items = parse(items)
	}
	if rest := at(n, "additionalProperties"); rest != nil && rest.Kind == yaml.MappingNode {
		s.rest = parse(rest)
	}
	for _, key := range []string{"anyOf", "oneOf"} {
		for _, one := range list(at(n, key)) {
			if at(one, "$ref") != nil {
				s.anyOf = append(s.anyOf, parse(one))
			}
		}
	}
	return s
}

// readKind reads a type, or a list of one and null.
func (s *schema) readKind(n *yaml.Node) {
	s.kind = scalar(n)
	for _, v := range list(n) {
		if v.Value == "null" {
			s.null = true
		} else {
			s.kind = v.Value
		}
	}
}

// at returns the value of a key, or nil.
func at(n *yaml.Node, key string) *yaml.Node {
	for name, v := range pairs(n) {
		if name == key {
			return v
		}
	}
	return nil
}

// pairs yields the keys and values of a mapping in their order.
func pairs(n *yaml.Node) func(func(string, *yaml.Node) bool) {
	return func(yield func(string, *yaml.Node) bool) {
		if n == nil || n.Kind != yaml.MappingNode {
			return
		}
		for i := 0; i+1 < len(n.Content); i += 2 {
			if !yield(n.Content[i].Value, n.Content[i+1]) {
				return
			}
		}
	}
}

func list(n *yaml.Node) []*yaml.Node {
	if n == nil || n.Kind != yaml.SequenceNode {
		return nil
	}
	return n.Content
}

func scalar(n *yaml.Node) string {
	if n == nil || n.Kind != yaml.ScalarNode {
		return ""
	}
	return n.Value
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
