/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <string.h>

#include "plaza-data-file.h"

static PlazaGazetteer *
fuzz_places (void)
{
  static PlazaGazetteer *places = NULL;
  g_autofree char *path = plaza_data_file ("places.sqlite");

  if (places == NULL)
    places = plaza_gazetteer_open (path, NULL);
  g_assert_nonnull (places);
  return places;
}

static void
fuzz_travel (PlazaIntake *intake)
{
  g_autofree char *text = plaza_intake_write (intake);
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaIntake) again = plaza_intake_parse ("file", text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (again->drafts->len, ==, intake->drafts->len);
}

void
fuzz_read (const char *kind,
           const char *bytes,
           gsize       length)
{
  static const char * const languages[] = { "en", "es", NULL };
  static const PlazaReaderOfficial officials[] = { { "T000476", "Thom Tillis", "Sen.", "NC" } };
  const PlazaReaderContext context = {
    "file", fuzz_places (), "2017-02-22", "2017-02-01", "#WeAreAllAmerica", languages, officials, G_N_ELEMENTS (officials),
  };
  /* As the process has it: with a zero behind it, in a block of just that size. */
  g_autofree char *copy = g_memdup2 (bytes, length + 1);
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaIntake) intake = NULL;

  copy[length] = '\0';
  intake = plaza_readers_read (kind, copy, length, &context, &error);
  g_assert_true ((intake == NULL) == (error != NULL));
  if (intake != NULL)
    fuzz_travel (intake);
}

#ifdef FUZZ_KIND
int LLVMFuzzerTestOneInput (const guint8 *bytes,
                            gsize         length);

/* For libFuzzer, which is compiled once for each kind (-Dfuzz=enabled). */
int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         length)
{
  g_autofree char *ended = g_malloc (length + 1);

  memcpy (ended, bytes, length);
  ended[length] = '\0';
  fuzz_read (FUZZ_KIND, ended, length);
  return 0;
}
#endif
