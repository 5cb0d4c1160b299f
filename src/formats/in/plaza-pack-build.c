/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-pack-build.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * plaza_pack_build_open_json:
 * @self: a pack
 * @name: name of a JSON file in it
 * @error: return location for a #PlazaFormatError
 *
 * Returns: (transfer full): the file, or %NULL with @error set
 */
PlazaJsonFile *
plaza_pack_build_open_json (PlazaPackBuild  *self,
                            const char      *name,
                            GError         **error)
{
  gsize length = 0;
  g_autofree char *text = plaza_pack_source_read (self->source, name, &length, error);

  return text != NULL ? plaza_json_file_new (name, text, length, error) : NULL;
}

G_STATIC_ASSERT (G_STRUCT_OFFSET (PlazaOfficial, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (PlazaBill, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (PlazaGuide, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (PlazaTheme, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (PlazaPoint, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (PlazaMessage, id) == 0);

/**
 * plaza_pack_build_read_records:
 * @file: a file that is a list
 * @noun: what is in it, for problems
 * @read: reads one
 * @records: where they are added
 * @ids: (element-type utf8 utf8): where their ids are added, of which no two may be the same
 *
 * Returns: (transfer full) (element-type PlazaFields): the fields of each, for more to be checked
 */
GPtrArray *
plaza_pack_build_read_records (PlazaJsonFile       *file,
                               const char          *noun,
                               PlazaPackRecordFunc  read,
                               GPtrArray           *records,
                               GHashTable          *ids)
{
  GPtrArray *list = plaza_fields_list (file, noun);

  for (guint i = 0; i < list->len && !plaza_json_file_failed (file); i++)
    {
      char **record = read (g_ptr_array_index (list, i));

      g_ptr_array_add (records, record);
      if (*record != NULL && !g_hash_table_add (ids, *record))
        plaza_fields_fail (g_ptr_array_index (list, i), "id", _("another one has the same id"));
    }

  return list;
}

/* @whole: nothing may be missing, as in the first language. */
static const char *
build_problem_of_form (const PlazaPackProse *prose,
                       PlazaPackTextForm     form,
                       gboolean              whole)
{
  if (form == PLAZA_PACK_TEXT_PARAGRAPHS && (prose->title != NULL || prose->sections->len > 0))
    return _("there is a heading where only paragraphs may be");
  if (form >= PLAZA_PACK_TEXT_TITLED && prose->title == NULL)
    return _("it must start with a title, “# ” and words");
  if (form == PLAZA_PACK_TEXT_TITLED && prose->sections->len > 0)
    return _("there is a section where only paragraphs may be");
  if (whole && form >= PLAZA_PACK_TEXT_TITLED && *prose->title == '\0')
    return _("the heading is empty");
  if (whole && *prose->lead == '\0')
    return _("there is no paragraph after the title");

  return NULL;
}

/**
 * plaza_pack_build_parse:
 * @path: the file's name, for messages
 * @text: Markdown
 * @form: what the file must hold
 * @whole: whether neither its title nor its first paragraph may be missing
 * @error: return location for a #PlazaFormatError
 *
 * Returns: (transfer full): the parts of the text, or %NULL with @error set
 */
PlazaPackProse *
plaza_pack_build_parse (const char         *path,
                        const char         *text,
                        PlazaPackTextForm   form,
                        gboolean            whole,
                        GError            **error)
{
  g_autoptr(PlazaPackProse) prose = plaza_pack_prose_parse (path, text, error);
  const char *problem = prose != NULL ? build_problem_of_form (prose, form, whole) : NULL;

  if (problem != NULL)
    {
      g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_CONTENT, "%s: %s", path, problem);
      return NULL;
    }

  return g_steal_pointer (&prose);
}

/**
 * plaza_pack_build_read_prose:
 * @self: a pack
 * @path: a Markdown file in it
 * @form: what the file must hold
 * @whole: whether neither its title nor its first paragraph may be missing
 * @error: return location for a #PlazaFormatError
 *
 * Returns: (transfer full): the parts of the file, or %NULL with @error set
 */
PlazaPackProse *
plaza_pack_build_read_prose (PlazaPackBuild     *self,
                             const char         *path,
                             PlazaPackTextForm   form,
                             gboolean            whole,
                             GError            **error)
{
  g_autofree char *text = plaza_pack_source_read_text (self->source, path, error);

  return text != NULL ? plaza_pack_build_parse (path, text, form, whole, error) : NULL;
}

static void
build_take_text (PlazaFields *fields,
                 const char  *name,
                 const char  *language,
                 PlazaTexts  *texts)
{
  g_autofree char *text = plaza_fields_get_prose_or_null (fields, name);

  plaza_texts_set (texts, language, text);
}

static void
build_take_sections (PlazaFields *fields,
                     const char  *language,
                     GPtrArray   *sections)
{
  g_autoptr(GPtrArray) list = plaza_fields_get_objects (fields, "sections");

  for (guint i = 0; i < list->len && i < sections->len; i++)
    {
      PlazaSection *section = g_ptr_array_index (sections, i);

      build_take_text (g_ptr_array_index (list, i), "title", language, section->headings);
      build_take_text (g_ptr_array_index (list, i), "text", language, section->bodies);
      plaza_fields_end (g_ptr_array_index (list, i));
    }
  if (list->len != sections->len)
    plaza_fields_fail (fields, "sections", _("there must be as many as in the guide"));
}

/**
 * plaza_pack_build_take_texts:
 * @fields: a record, in which "texts" may be: those that no Markdown file can hold, by language
 * @titles: (nullable): what takes the title in each language
 * @bodies: what takes the rest
 * @sections: (nullable) (element-type PlazaSection): of a guide
 */
void
plaza_pack_build_take_texts (PlazaFields *fields,
                             PlazaTexts  *titles,
                             PlazaTexts  *bodies,
                             GPtrArray   *sections)
{
  g_autoptr(PlazaFields) all = plaza_fields_get_object (fields, "texts");
  g_auto(GStrv) languages = all != NULL ? plaza_fields_get_names (all) : NULL;

  for (guint i = 0; languages != NULL && languages[i] != NULL; i++)
    {
      g_autoptr(PlazaFields) texts = plaza_fields_get_object (all, languages[i]);

      if (texts == NULL || !plaza_language_is_valid (languages[i]))
        {
          plaza_fields_fail_unknown (fields, "language", languages[i]);
          return;
        }
      if (titles != NULL)
        build_take_text (texts, "title", languages[i], titles);
      build_take_text (texts, "text", languages[i], bodies);
      if (sections != NULL)
        build_take_sections (texts, languages[i], sections);
      plaza_fields_end (texts);
    }
}

/**
 * plaza_pack_build_expects:
 * @self: a pack
 * @fields: (nullable): a record, which may have its texts itself
 * @language: which of the campaign's, from 0
 * @path: a file with the record's texts in that language
 *
 * A translation may be missing; what the first language has not would be lost.
 *
 * Returns: whether that file is to be read
 */
gboolean
plaza_pack_build_expects (PlazaPackBuild *self,
                          PlazaFields    *fields,
                          guint           language,
                          const char     *path)
{
  g_autoptr(PlazaFields) texts = fields != NULL ? plaza_fields_get_object (fields, "texts") : NULL;
  g_auto(GStrv) given = texts != NULL ? plaza_fields_get_names (texts) : NULL;

  if (given != NULL && g_strv_contains ((const char * const *) given, self->pack->campaign->languages[language]))
    return FALSE;

  return language == 0 || plaza_pack_source_has (self->source, path);
}

static gboolean
build_read_text (PlazaPackBuild     *self,
                 const char         *path,
                 guint               language,
                 PlazaPackTextForm   form,
                 PlazaTexts         *titles,
                 PlazaTexts         *bodies,
                 GError            **error)
{
  const char *tag = self->pack->campaign->languages[language];
  g_autoptr(PlazaPackProse) prose = NULL;

  if (form == PLAZA_PACK_TEXT_PLAIN)
    {
      g_autofree char *text = plaza_pack_source_read_text (self->source, path, error);

      plaza_texts_set (bodies, tag, text);
      return text != NULL;
    }

  prose = plaza_pack_build_read_prose (self, path, form, language == 0, error);
  if (prose == NULL)
    return FALSE;
  if (titles != NULL)
    plaza_texts_set (titles, tag, prose->title);
  plaza_texts_set (bodies, tag, prose->lead);

  return TRUE;
}

/**
 * plaza_pack_build_read_texts:
 * @self: a pack
 * @fields: (nullable): the record, which may have its texts itself
 * @stem: a file's path within a language, without its ending: "points/speak-out"
 * @form: what the file must hold
 * @titles: (nullable): what takes the title in each language
 * @bodies: what takes the rest in each language
 * @error: return location for a #PlazaFormatError
 *
 * Returns: whether the file is there in the first language of the pack, and right in each in which it is there
 */
gboolean
plaza_pack_build_read_texts (PlazaPackBuild     *self,
                             PlazaFields        *fields,
                             const char         *stem,
                             PlazaPackTextForm   form,
                             PlazaTexts         *titles,
                             PlazaTexts         *bodies,
                             GError            **error)
{
  GStrv languages = self->pack->campaign->languages;

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%s.md", languages[i], stem);

      if (plaza_pack_build_expects (self, fields, i, path) && !build_read_text (self, path, i, form, titles, bodies, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * plaza_pack_build_no_strays:
 * @self: a pack
 * @folder: a folder within each language: "points"
 * @known: the identities that have a text there
 * @error: return location for a #PlazaFormatError
 *
 * Refuses a text that belongs to nothing: its name is misspelt, or its record
 * was forgotten, and it would be lost silently.
 *
 * Returns: whether all the texts in @folder belong to a record
 */
gboolean
plaza_pack_build_no_strays (PlazaPackBuild  *self,
                            const char      *folder,
                            GHashTable      *known,
                            GError         **error)
{
  GStrv languages = self->pack->campaign->languages;

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%s", languages[i], folder);
      g_auto(GStrv) names = plaza_pack_source_list (self->source, path);

      for (guint j = 0; names[j] != NULL; j++)
        {
          g_autofree char *identity = NULL;

          if (!g_str_has_suffix (names[j], ".md"))
            continue;

          identity = g_strndup (names[j], strlen (names[j]) - strlen (".md"));
          if (!g_hash_table_contains (known, identity))
            {
              g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_CONTENT,
                           _("%1$s/%2$s: no JSON file lists this text"), path, names[j]);
              return FALSE;
            }
        }
    }

  return TRUE;
}

/**
 * plaza_pack_build_check_names:
 * @field: which field has @names
 * @known: (element-type utf8): what may be named
 * @file: where that is from, for the message
 *
 * Fails @fields for each name that is not known.
 */
void
plaza_pack_build_check_names (PlazaFields *fields,
                              const char  *field,
                              GStrv        names,
                              GHashTable  *known,
                              const char  *file)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *problem = NULL;

      if (g_hash_table_contains (known, names[i]))
        continue;

      /* Translators: %2$s is a file name: “there is no “hr-1” in bills.json”. */
      problem = g_strdup_printf (_("there is no “%1$s” in %2$s"), names[i], file);
      plaza_fields_fail (fields, field, problem);
    }
}

/**
 * plaza_pack_build_list_ids:
 * @records: what was read before; each begins with its id
 *
 * Returns: (transfer container) (element-type utf8): the ids
 */
GHashTable *
plaza_pack_build_list_ids (GPtrArray *records)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < records->len; i++)
    g_hash_table_add (ids, *(char **) g_ptr_array_index (records, i));
  return ids;
}
