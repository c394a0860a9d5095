// Package contract reads an OpenAPI document for people and for programs that
// want JSON. Its invariant: nothing is made up and nothing is reordered; what
// it returns stands in the document, in the document's order.
package contract

import (
	"strings"

	"go.yaml.in/yaml/v3"
)

// Document is what a page of documentation shows.
type Document struct {
	Title, Version, Summary, Description string
	Server                               string // URL of the first server
	Groups                               []Group
	Schemas                              []Schema
}

// Group is a tag with its operations.
type Group struct {
	Name, Description string
	Operations        []Operation
}

// Operation is a method on a path.
type Operation struct {
	ID, Method, Path     string
	Summary, Description string
	Parameters           []Field
	Bodies               []Body // of the request, one a media type
	Responses            []Response
}

// Field is a parameter, a header, or a member of an object.
type Field struct {
	Name        string
	In          string // query, path, header; "" for members
	Required    bool
	Type        Type
	Description string
	Default     string
	Values      []string // those of an enumeration
}

// Body is a request or response body in one media type.
type Body struct {
	Media    string
	Type     Type
	Examples []Example
}

// Example is a body as it would be sent.
type Example struct {
	Name string
	Text string // indented JSON, or the text itself where the body is a string
}

// Response is what an operation answers with one status.
type Response struct {
	Status, Description string
	Headers             []Field
	Bodies              []Body
}

// Schema is a named type.
type Schema struct {
	Name, Description string
	Type              Type
	Values            []string
	Fields            []Field
}

var methods = []string{"get", "put", "post", "delete", "patch"}

// Read returns the documentation that an OpenAPI 3.1 document in YAML holds.
func Read(document []byte) (*Document, error) {
	root, err := parse(document)
	if err != nil {
		return nil, err
	}
	r := reader{root}
	info := r.at(root, "info")
	d := &Document{
		Title: text(r.at(info, "title")), Version: text(r.at(info, "version")),
		Summary: text(r.at(info, "summary")), Description: text(r.at(info, "description")),
	}
	if servers := items(r.at(root, "servers")); len(servers) > 0 {
		d.Server = text(r.at(servers[0], "url"))
	}
	for _, tag := range items(r.at(root, "tags")) {
		d.Groups = append(d.Groups, Group{Name: text(r.at(tag, "name")), Description: text(r.at(tag, "description"))})
	}
	for path, item := range members(r.at(root, "paths")) {
		r.operations(d, path, r.resolve(item))
	}
	for name, schema := range members(r.at(root, "components", "schemas")) {
		d.Schemas = append(d.Schemas, r.schema(name, schema))
	}
	return d, nil
}

// operations adds what a path takes to the groups that its tags name.
func (r reader) operations(d *Document, path string, item *yaml.Node) {
	for _, method := range methods {
		n := r.at(item, method)
		if n == nil {
			continue
		}
		op := r.operation(n)
		op.Method, op.Path = strings.ToUpper(method), path
		for _, p := range items(r.at(item, "parameters")) {
			op.Parameters = append(op.Parameters, r.parameter(p))
		}
		tags := items(r.at(n, "tags"))
		for i := range d.Groups {
			if len(tags) > 0 && d.Groups[i].Name == text(tags[0]) {
				d.Groups[i].Operations = append(d.Groups[i].Operations, op)
			}
		}
	}
}

func (r reader) operation(n *yaml.Node) Operation {
	op := Operation{
		ID: text(r.at(n, "operationId")), Summary: text(r.at(n, "summary")), Description: text(r.at(n, "description")),
		Bodies: r.bodies(r.at(n, "requestBody", "content")),
	}
	for _, p := range items(r.at(n, "parameters")) {
		op.Parameters = append(op.Parameters, r.parameter(p))
	}
	for status, n := range members(r.at(n, "responses")) {
		n = r.resolve(n)
		res := Response{Status: status, Description: text(r.at(n, "description")), Bodies: r.bodies(r.at(n, "content"))}
		for name, h := range members(r.at(n, "headers")) {
			res.Headers = append(res.Headers, r.field(name, r.resolve(h)))
		}
		op.Responses = append(op.Responses, res)
	}
	return op
}

// parameter reads a parameter, which names itself.
func (r reader) parameter(n *yaml.Node) Field {
	n = r.resolve(n)
	f := r.field(text(r.at(n, "name")), n)
	f.In = text(r.at(n, "in"))
	return f
}

// field reads what a parameter and a header have in common: a description and
// a schema.
func (r reader) field(name string, n *yaml.Node) Field {
	f := Field{
		Name: name, Description: text(r.at(n, "description")),
		Required: text(r.at(n, "required")) == "true", Type: r.typeOf(member(n, "schema")),
	}
	schema := r.at(n, "schema")
	f.Default, f.Values = text(r.at(schema, "default")), values(r.at(schema, "enum"))
	return f
}

func (r reader) bodies(content *yaml.Node) []Body {
	var out []Body
	for media, n := range members(content) {
		b := Body{Media: media, Type: r.typeOf(member(n, "schema"))}
		for name, example := range members(r.at(n, "examples")) {
			b.Examples = append(b.Examples, Example{Name: name, Text: show(r.at(example, "value"))})
		}
		if one := r.at(n, "example"); one != nil {
			b.Examples = append(b.Examples, Example{Name: "example", Text: show(one)})
		}
		out = append(out, b)
	}
	return out
}
