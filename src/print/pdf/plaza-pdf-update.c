/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-pdf-update.h"

#include <string.h>

#include "plaza-pdf-reader.h"

/* An object that is written anew, and where. */
typedef struct
{
  guint number;
  gsize offset;
} Change;

typedef struct
{
  PlazaPdfReader *reader;
  GByteArray     *out;
  GArray         *changes;
} Update;

static void
update_append_text (GByteArray *out,
                    const char *text)
{
  g_byte_array_append (out, (const guint8 *) text, strlen (text));
}

static gboolean
update_is_plain (const char *text)
{
  while (*text >= ' ' && *text <= '~')
    text++;

  return *text == '\0';
}

/* What a literal string would take for its end, or for something else (ISO 32000-1, 7.3.4.2). */
static char *
update_literal_string (const char *text)
{
  GString *string = g_string_new ("(");

  for (; *text != '\0'; text++)
    {
      if (strchr ("()\\", *text) != NULL)
        g_string_append_c (string, '\\');
      g_string_append_c (string, *text);
    }

  g_string_append_c (string, ')');
  return g_string_free (string, FALSE);
}

/* A text string (ISO 32000-1, 7.9.2.2); beyond ASCII in UTF-16 and hexadecimal. */
static char *
update_text_string (const char *text)
{
  GString *string = NULL;
  glong length = 0;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &length, NULL);

  if (update_is_plain (text))
    return update_literal_string (text);

  string = g_string_new ("<FEFF");
  for (glong i = 0; i < length; i++)
    g_string_append_printf (string, "%04X", units[i]);

  g_string_append_c (string, '>');
  return g_string_free (string, FALSE);
}

static char *
update_make_entry (const char *name,
                   const char *text)
{
  g_autofree char *string = update_text_string (text);

  return g_strconcat (name, " ", string, NULL);
}

/* Writes the dictionary of an object again, with more entries. */
static void
update_extend (Update     *update,
               guint       number,
               const char *dictionary,
               const char *entries)
{
  const char *end = g_strrstr (dictionary, ">>");
  Change change = { number, update->out->len };
  g_autofree char *object = NULL;

  if (end == NULL)
    return;

  object = g_strdup_printf ("%u 0 obj\n%.*s   %s\n>>\nendobj\n", number, (int) (end - dictionary), dictionary, entries);
  update_append_text (update->out, object);
  g_array_append_val (update->changes, change);
}

static gboolean
update_is_element (const char *dictionary,
                   const char *type)
{
  const char *found = strstr (dictionary, "/S /");

  return strstr (dictionary, "/StructElem") != NULL && found != NULL && g_str_has_prefix (found + 4, type) &&
         !g_ascii_isalnum (found[4 + strlen (type)]);
}

/* cairo numbers the elements in the order of the document. */
static void
update_extend_elements (Update    *update,
                        GPtrArray *languages,
                        GPtrArray *alternatives)
{
  guint section = 0, figure = 0;

  for (guint number = 1; number < update->reader->size; number++)
    {
      g_autofree char *dictionary = plaza_pdf_reader_get_object (update->reader, number);
      g_autofree char *entries = NULL;

      if (dictionary == NULL)
        continue;

      if (update_is_element (dictionary, "Sect") && section < languages->len)
        entries = update_make_entry ("/Lang", g_ptr_array_index (languages, section++));
      else if (update_is_element (dictionary, "TH"))
        entries = g_strdup ("/A << /O /Table /Scope /Column >>");
      else if (update_is_element (dictionary, "Figure") && figure < alternatives->len)
        entries = update_make_entry ("/Alt", g_ptr_array_index (alternatives, figure++));

      if (entries != NULL)
        update_extend (update, number, dictionary, entries);
    }
}

static gboolean
update_extend_catalog (Update    *update,
                       GPtrArray *languages)
{
  g_autofree char *dictionary = plaza_pdf_reader_get_object (update->reader, update->reader->root);
  g_autofree char *language = NULL;
  g_autofree char *entries = NULL;

  if (dictionary == NULL || strstr (dictionary, "/Catalog") == NULL || languages->len == 0)
    return FALSE;

  language = update_make_entry ("/Lang", g_ptr_array_index (languages, 0));
  entries = g_strconcat (language, "\n   /ViewerPreferences << /DisplayDocTitle true >>", NULL);
  update_extend (update, update->reader->root, dictionary, entries);
  return TRUE;
}

static int
update_compare_changes (gconstpointer a,
                        gconstpointer b)
{
  const Change *first = a, *second = b;

  return first->number < second->number ? -1 : first->number > second->number;
}

static void
update_append_entry (GByteArray *out,
                     gsize       offset)
{
  guint8 entry[7] = {
    1, (offset >> 24) & 0xFF, (offset >> 16) & 0xFF, (offset >> 8) & 0xFF, offset & 0xFF, 0, 0,
  };

  g_byte_array_append (out, entry, sizeof entry);
}

/* An incremental update ends in a cross-reference of its own (ISO 32000-1, 7.5.6). */
static void
update_append_cross_reference (Update *update)
{
  g_autoptr(GString) index = g_string_new (NULL);
  g_autofree char *dictionary = NULL;
  g_autofree char *end = NULL;
  Change own = { update->reader->size, update->out->len };

  g_array_append_val (update->changes, own);
  g_array_sort (update->changes, update_compare_changes);
  for (guint i = 0; i < update->changes->len; i++)
    g_string_append_printf (index, " %u 1", g_array_index (update->changes, Change, i).number);

  dictionary = g_strdup_printf ("%u 0 obj\n<< /Type /XRef\n   /Size %u\n   /W [1 4 2]\n   /Index [%s ]\n"
                                "   /Root %u 0 R\n   /Info %u 0 R\n   /Prev %" G_GSIZE_FORMAT "\n   /Length %u\n>>\nstream\n",
                                own.number, own.number + 1, index->str, update->reader->root, update->reader->info,
                                update->reader->start, update->changes->len * 7);
  update_append_text (update->out, dictionary);
  for (guint i = 0; i < update->changes->len; i++)
    update_append_entry (update->out, g_array_index (update->changes, Change, i).offset);

  end = g_strdup_printf ("\nendstream\nendobj\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", own.offset);
  update_append_text (update->out, end);
}

/**
 * plaza_pdf_update:
 * @file: a PDF that cairo wrote
 * @languages: (element-type utf8): the language of each Sect in it; the first is the document's
 * @alternatives: (element-type utf8): what each Figure in it shows
 *
 * cairo 1.18 has no way to say these things, so they are added at the end of
 * the file, as an incremental update.
 *
 * Returns: (transfer full): the file with the update, or @file where a newer
 *   cairo writes what we do not understand
 */
GBytes *
plaza_pdf_update (GBytes    *file,
                  GPtrArray *languages,
                  GPtrArray *alternatives)
{
  g_autoptr(PlazaPdfReader) reader = plaza_pdf_reader_new (file);
  g_autoptr(GByteArray) out = g_byte_array_new ();
  g_autoptr(GArray) changes = g_array_new (FALSE, FALSE, sizeof (Change));
  Update update = { reader, out, changes };
  gsize size;
  const guint8 *data = g_bytes_get_data (file, &size);

  g_byte_array_append (out, data, size);
  if (reader == NULL || !update_extend_catalog (&update, languages))
    {
      g_warning ("This PDF has no language: it is written in an unknown way");
      return g_bytes_ref (file);
    }

  update_extend_elements (&update, languages, alternatives);
  update_append_cross_reference (&update);
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}
