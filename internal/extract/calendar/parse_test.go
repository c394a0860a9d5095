package calendar_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/calendar"
)

func TestParseValueReadsWhatStringWrites(t *testing.T) {
	for _, s := range []string{
		"2025-08-12", "2025-08", "2025", "199", "19", "2025-W33", "2025-W33-WE", "2025-Q3", "2025-H1", "2025-SU",
		"2025-08-12T15:00", "2025-08-12TMO", "2024-02-29",
	} {
		v, ok := calendar.ParseValue(s)
		require.True(t, ok, s)
		require.Equal(t, s, v.String())
		_, _, known := v.Span()
		require.True(t, known, s)
	}
}

func TestParseValueRefusesWhatIsNoKnownTime(t *testing.T) {
	for _, s := range []string{
		"", "P90D", "PXM", "PRESENT_REF", "XXXX-08-13", "XXXX-WXX-2", "2025-", "2025-13", "2025-02-30", "2025-W54", "2025-W33-XX",
		"2025-Q5", "2025-H3", "2025-XX", "20251", "2025-8-1", "2025-08T10:00", "2025-08-12T24:00", "2025-08-12Tx", "-2025", "+025",
	} {
		_, ok := calendar.ParseValue(s)
		require.False(t, ok, s)
	}
}

func FuzzParseValue(f *testing.F) {
	f.Add("2025-08-12T15:00")
	f.Add("2025-W33-WE")
	f.Fuzz(func(t *testing.T, s string) {
		if v, ok := calendar.ParseValue(s); ok {
			again, ok := calendar.ParseValue(v.String())
			require.True(t, ok)
			require.Equal(t, v, again)
		}
	})
}
