package typegen_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/typegen"
)

const document = `
components:
  schemas:
    Answer:
      description: |
        Two
        lines.
      type: object
      required: [id, unit, claims, value]
      properties:
        id: {type: string, description: The name.}
        unit: {$ref: "#/components/schemas/Unit"}
        note: {type: string}
        value: {type: [number, "null"]}
        limit: {type: integer}
        party: {$ref: "#/components/schemas/Answer"}
        claims:
          type: array
          items:
            type: object
            required: [text]
            properties:
              text: {type: string}
        links: {type: object, additionalProperties: {type: string}}
        "@context": {type: array}
        kind: {const: Answer}
    Unit: {type: string, enum: [utf-32, utf-8]}
    Either:
      anyOf:
        - {$ref: "#/components/schemas/Answer"}
        - {$ref: "#/components/schemas/Unit"}
`

func TestTypeScript(t *testing.T) {
	got, err := typegen.TypeScript([]byte(document))
	require.NoError(t, err)
	require.Contains(t, got, `
/** Two lines. */
export interface Answer {
  /** The name. */
  id: string;
  unit: Unit;
  note?: string;
  value: number | null;
  limit?: number;
  party?: Answer;
  claims: Array<{
    text: string;
  }>;
  links?: Record<string, string>;
  "@context"?: unknown[];
  kind?: "Answer";
}

export type Unit = "utf-32" | "utf-8";

export type Either = Answer | Unit;
`)
}

func TestGo(t *testing.T) {
	got, err := typegen.Go([]byte(document), "desk")
	require.NoError(t, err)
	require.Contains(t, got, "package desk\n\n// Answer: Two lines.\ntype Answer struct {\n\t// The name.\n\tID      string            `json:\"id\"`")
	for _, want := range []string{
		"\tNote    string            `json:\"note,omitempty\"`\n",
		"\tValue   *float64          `json:\"value\"`\n",
		"\tLimit   *int              `json:\"limit,omitempty\"`\n",
		"\tParty   *Answer           `json:\"party,omitempty\"`\n",
		"\tClaims  []AnswerClaims    `json:\"claims\"`\n",
		"\tLinks   map[string]string `json:\"links,omitempty\"`\n",
		"\tContext []any             `json:\"@context,omitempty\"`\n",
		"type AnswerClaims struct {\n\tText string `json:\"text\"`\n}",
		"\tUnitUTF32 Unit = \"utf-32\"\n",
		"type Either any\n",
	} {
		require.Contains(t, got, want)
	}
}

func TestWhatIsNoContractIsAnError(t *testing.T) {
	for _, bad := range []string{"", "a: [", "info: {}"} {
		_, err := typegen.TypeScript([]byte(bad))
		require.Error(t, err, bad)
		_, err = typegen.Go([]byte(bad), "x")
		require.Error(t, err, bad)
	}
}
