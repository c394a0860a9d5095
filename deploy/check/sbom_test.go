package check_test

import (
	"bytes"
	"debug/buildinfo"
	"os/exec"
	"testing"

	cdx "github.com/CycloneDX/cyclonedx-go"
	"github.com/stretchr/testify/require"
)

// bill runs the command that docs/operations.md names.
func bill(t *testing.T, program string) []byte {
	t.Helper()
	cmd := exec.Command("go", "run", "./sbom", program)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	require.NoError(t, err, "%s", &stderr)
	return out
}

func TestTheBillOfMaterialsListsWhatTheProgramIsBuiltFrom(t *testing.T) {
	path, err := binary()
	require.NoError(t, err)
	text := bill(t, path)
	require.Equal(t, string(text), string(bill(t, path)), "the same program, the same bill")
	var bom cdx.BOM
	require.NoError(t, cdx.NewBOMDecoder(bytes.NewReader(text), cdx.BOMFileFormatJSON).Decode(&bom))
	require.Equal(t, "factdesk", bom.Metadata.Component.Name)
	listed := map[string]string{}
	for _, c := range *bom.Components {
		listed[c.Name] = c.Version
		require.NotEmpty(t, *c.Licenses, c.Name)
		for _, l := range *c.Licenses {
			require.Contains(t, []string{"MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause"}, l.License.ID, c.Name)
		}
	}
	info, err := buildinfo.ReadFile(path)
	require.NoError(t, err)
	require.Len(t, listed, len(info.Deps)+1, "the modules and the standard library")
	for _, m := range info.Deps {
		require.Equal(t, m.Version, listed[m.Path])
	}
}
