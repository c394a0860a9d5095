package contract_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"

	"factdesk/api"
	"factdesk/internal/contract"
)

const small = `
openapi: 3.1.0
info: {title: geese, version: "1", summary: Counts geese., description: "One.\n\nTwo."}
servers: [{url: http://localhost:1}]
tags: [{name: flock, description: Birds.}]
paths:
  /geese/{id}:
    get:
      operationId: goose
      tags: [flock]
      summary: One goose.
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {$ref: "#/components/parameters/Colour"}
      requestBody:
        content:
          application/json:
            schema: {$ref: "#/components/schemas/Goose"}
            examples: {ada: {value: {name: Ada <&> "Quill", age: 2, weight: 4.5, tags: [], mate: null, tame: true}}}
          text/plain: {schema: {type: string}, example: honk}
      responses:
        "200":
          description: Here.
          headers: {X-Count: {description: How many., required: true, schema: {type: integer}}}
          content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Goose"}}}}
components:
  parameters:
    Colour: {name: colour, in: query, description: Its colour., schema: {type: string, enum: [white, grey], default: white}}
  schemas:
    Goose:
      type: object
      description: A bird.
      required: [name]
      properties:
        name: {type: string, description: As called.}
        age: {type: [number, "null"]}
        mate: {$ref: "#/components/schemas/Goose"}
        eggs: {type: array, items: {type: object, required: [laid], properties: {laid: {type: string, format: date}}}}
        links: {type: object, additionalProperties: {type: string}}
        home: {oneOf: [{type: string}, {$ref: "#/components/schemas/Goose"}]}
`

func TestReadShowsWhatStandsInTheDocument(t *testing.T) {
	d, err := contract.Read([]byte(small))
	require.NoError(t, err)
	require.Equal(t, "geese", d.Title)
	require.Equal(t, "One.\n\nTwo.", d.Description)
	require.Equal(t, "http://localhost:1", d.Server)
	require.Len(t, d.Groups, 1)
	require.Len(t, d.Groups[0].Operations, 1)
	op := d.Groups[0].Operations[0]
	require.Equal(t, "GET", op.Method)
	require.Equal(t, "/geese/{id}", op.Path)
	require.Equal(t, []contract.Field{
		{Name: "id", In: "path", Required: true, Type: contract.Type{{Text: "string"}}},
		{
			Name: "colour", In: "query", Type: contract.Type{{Text: "string"}}, Description: "Its colour.",
			Default: "white", Values: []string{"white", "grey"},
		},
	}, op.Parameters)
	require.Len(t, op.Bodies, 2)
	require.Equal(t, contract.Type{{Text: "Goose", Named: true}}, op.Bodies[0].Type)
	require.JSONEq(t, `{"name":"Ada <&> \"Quill\"","age":2,"weight":4.5,"tags":[],"mate":null,"tame":true}`, op.Bodies[0].Examples[0].Text)
	require.Equal(t, "honk", op.Bodies[1].Examples[0].Text)
	require.Equal(t, "200", op.Responses[0].Status)
	require.Equal(t, "X-Count", op.Responses[0].Headers[0].Name)
	require.Equal(t, "array of Goose", op.Responses[0].Bodies[0].Type.String())
}

func TestSchemasListTheirMembers(t *testing.T) {
	d, err := contract.Read([]byte(small))
	require.NoError(t, err)
	require.Len(t, d.Schemas, 1)
	types := map[string]string{}
	for _, f := range d.Schemas[0].Fields {
		types[f.Name] = f.Type.String()
		require.Equal(t, f.Name == "name" || f.Name == "eggs[].laid", f.Required, f.Name)
	}
	require.Equal(t, map[string]string{
		"name": "string", "age": "number or null", "mate": "Goose", "eggs": "array of object",
		"eggs[].laid": "string (date)", "links": "object of string", "home": "string or Goose",
	}, types)
}

func TestJSONSaysWhatYAMLSays(t *testing.T) {
	for name, document := range map[string][]byte{"small": []byte(small), "the contract": api.OpenAPI} {
		raw, err := contract.JSON(document)
		require.NoError(t, err, name)
		var fromYAML any
		require.NoError(t, yaml.Unmarshal(document, &fromYAML))
		want, err := json.Marshal(fromYAML)
		require.NoError(t, err)
		require.JSONEq(t, string(want), string(raw), name)
	}
}

func TestEveryOperationOfTheContractIsRead(t *testing.T) {
	d, err := contract.Read(api.OpenAPI)
	require.NoError(t, err)
	var raw struct {
		Paths map[string]map[string]any
	}
	require.NoError(t, yaml.Unmarshal(api.OpenAPI, &raw))
	want, got := 0, 0
	for _, item := range raw.Paths {
		want += len(item)
	}
	for _, g := range d.Groups {
		got += len(g.Operations)
		for _, op := range g.Operations {
			require.NotEmpty(t, op.Summary, op.Path)
			require.NotEmpty(t, op.Responses, op.Path)
		}
	}
	require.Equal(t, want, got, "an operation without a known tag is on no page")
	require.NotEmpty(t, d.Schemas)
}

func TestWhatIsNoDocumentIsAnError(t *testing.T) {
	for _, bad := range []string{"", "- a", "a: [", "a: &x 1\nb: *x"} {
		_, err := contract.JSON([]byte(bad))
		require.Error(t, err, "%q", bad)
	}
	_, err := contract.Read(nil)
	require.Error(t, err)
}

func TestACircleOfReferencesEnds(t *testing.T) {
	_, err := contract.Read([]byte(`
paths: {/a: {$ref: "#/paths/~1a"}, b: {$ref: "#/paths/b"}}
components: {schemas: {A: {$ref: "#/components/schemas/A"}, B: {}}}`))
	require.NoError(t, err)
}
