/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-xliff-import.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-format-error.h"
#include "plaza-text-edits.h"
#include "plaza-text-remarks.h"
#include "plaza-text-rules.h"
#include "plaza-text-values.h"
#include "plaza-translations.h"

/* A file while it is taken in. */
typedef struct
{
  const PlazaXliff  *xliff;
  PlazaCampaign     *campaign;
  PlazaTranslations *translations;
  GHashTable        *items;     /* by their names */
  GHashTable        *seen;      /* ids of units */
  GPtrArray         *edits;
  GPtrArray         *problems;
} XliffImport;

/**
 * plaza_xliff_fits:
 * @name: of the file, for sentences
 *
 * Returns: whether it is into a language of @campaign, from its first; or %FALSE with @error set
 */
gboolean
plaza_xliff_fits (const PlazaXliff *self,
                  const char       *name,
                  PlazaCampaign    *campaign,
                  GError          **error)
{
  GStrv languages = plaza_campaign_get_record (campaign)->languages;
  g_autofree char *visible = plaza_text_visible (name);
  g_autofree char *source = plaza_text_rules_quote (self->source);
  g_autofree char *target = plaza_text_rules_quote (self->target);
  g_autofree char *others = g_strjoinv (", ", languages + 1);

  if (g_ascii_strcasecmp (self->source, languages[0]) != 0)
    g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_CONTENT,
                 /* Translators: a file, and two languages: “es”. */
                 _("“%1$s” is translated from “%2$s”, and the campaign is written in “%3$s”."), visible, source, languages[0]);
  else if (!g_strv_contains ((const char * const *) languages + 1, self->target))
    g_set_error (error, PLAZA_FORMAT_ERROR, PLAZA_FORMAT_ERROR_CONTENT,
                 /* Translators: a file, a language: “fr”, and those there are: “es, ar”. */
                 _("“%1$s” is into “%2$s”, and the campaign is translated into %3$s."), visible, target, *others != '\0' ? others : "–");
  else
    return TRUE;

  return FALSE;
}

/* "point/speak-out/bodies: …" */
static void
xliff_import_refuse (XliffImport          *self,
                     const PlazaXliffUnit *unit,
                     const char           *sentence)
{
  g_autofree char *id = plaza_text_rules_quote (unit->id);

  g_ptr_array_add (self->problems, g_strdup_printf ("%s: %s", id, sentence));
}

/* The text that the unit names, and which of its members; NULL where there is none. */
static const PlazaTextItem *
xliff_import_find (XliffImport           *self,
                   const PlazaXliffUnit  *unit,
                   const PlazaTextField **field)
{
  const char *slash = strrchr (unit->id, '/');
  g_autofree char *name = slash != NULL ? g_strndup (unit->id, slash - unit->id) : NULL;
  const PlazaTextItem *item = name != NULL ? g_hash_table_lookup (self->items, name) : NULL;

  *field = item != NULL ? plaza_text_fields_find (item->type, slash + 1) : NULL;
  return *field != NULL && g_str_equal ((*field)->name, slash + 1) && plaza_text_field_is_text (item->type, *field) ? item : NULL;
}

static char *
xliff_import_read (XliffImport         *self,
                   const PlazaTextItem *item,
                   const char          *member,
                   const char          *language)
{
  g_autofree char *name = g_strdup_printf ("%s.%s", member, language);

  return plaza_text_values_read (self->campaign, item->type, item->record, name);
}

/* Whether somebody wrote another translation after the file was written. */
static gboolean
xliff_import_was_changed (const PlazaXliffUnit *unit,
                          const char           *now)
{
  g_autofree char *sum = plaza_xliff_sum (now);

  return unit->was != NULL && !g_str_equal (unit->was, sum);
}

/* Why another translation than the campaign has, @now, cannot take its place; NULL where it can. */
static char *
xliff_import_check (const PlazaXliffUnit *unit,
                    const PlazaTextField *field,
                    const char           *source,
                    const char           *now)
{
  const char *problem = field->check != NULL ? field->check (unit->target) : NULL;
  gboolean stops = FALSE;
  g_autofree char *remark = plaza_text_remarks_of_text (field, unit->target, source != NULL ? source : "", &stops);

  if (g_strcmp0 (source, unit->source) != 0)
    return g_strdup (_("the original was changed since this file was written, so that the translation may not fit. Export it again."));
  if (xliff_import_was_changed (unit, now))
    return g_strdup (_("the translation was changed in the campaign since this file was written. Export it again."));
  if (problem != NULL || stops)
    return g_strdup (problem != NULL ? problem : remark);

  return NULL;
}

static gboolean
xliff_import_is_done (const PlazaXliffUnit *unit)
{
  static const char * const done[] = { PLAZA_XLIFF_CURRENT, "final", "signed-off", NULL };

  return unit->state != NULL && g_strv_contains (done, unit->state);
}

/* A translation that stays as it is, and of which the translator says that it fits. */
static void
xliff_import_confirm (XliffImport          *self,
                      const PlazaXliffUnit *unit,
                      const PlazaTextItem  *item,
                      const char           *member)
{
  if (xliff_import_is_done (unit) && plaza_translations_find (self->translations, item, member, self->xliff->target) != NULL)
    plaza_translations_confirm (self->campaign, self->edits, item, member, self->xliff->target);
}

static void
xliff_import_write (XliffImport           *self,
                    const PlazaXliffUnit  *unit,
                    const PlazaTextItem   *item,
                    const PlazaTextField  *field)
{
  g_autofree char *source = xliff_import_read (self, item, field->name, self->xliff->source);
  g_autofree char *now = xliff_import_read (self, item, field->name, self->xliff->target);
  g_autofree char *name = g_strdup_printf ("%s.%s", field->name, self->xliff->target);
  gboolean is_same = g_strcmp0 (now, unit->target) == 0;
  g_autofree char *problem = is_same ? NULL : xliff_import_check (unit, field, source, now);

  if (problem != NULL)
    xliff_import_refuse (self, unit, problem);
  else if (!is_same)
    plaza_text_values_write (self->campaign, item->type, plaza_text_edits_need (self->campaign, self->edits, item), name, unit->target);
  else if (g_strcmp0 (source, unit->source) == 0)
    xliff_import_confirm (self, unit, item, field->name);
}

static void
xliff_import_take (XliffImport          *self,
                   const PlazaXliffUnit *unit)
{
  const PlazaTextField *field;
  const PlazaTextItem *item = xliff_import_find (self, unit, &field);

  if (item == NULL)
    {
      xliff_import_refuse (self, unit, _("the campaign has no such text."));
      return;
    }
  if (!g_hash_table_add (self->seen, unit->id))
    {
      xliff_import_refuse (self, unit, _("it is in the file twice."));
      return;
    }
  /* What is not translated yet empties nothing. */
  if (unit->target != NULL)
    xliff_import_write (self, unit, item, field);
}

/**
 * plaza_xliff_import:
 * @self: a file that fits @campaign
 * @edits: (element-type PlazaEdit): where it is put what changes
 * @problems: (element-type utf8): where a sentence is put for each text that is left out
 *
 * Returns: whether @campaign could be read
 */
gboolean
plaza_xliff_import (const PlazaXliff *self,
                    PlazaCampaign    *campaign,
                    GPtrArray        *edits,
                    GPtrArray        *problems,
                    GError          **error)
{
  g_autoptr(GPtrArray) items = plaza_text_items_list (campaign);
  g_autoptr(GHashTable) by_name = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(PlazaTranslations) translations = plaza_translations_new (campaign, error);
  XliffImport import = { self, campaign, translations, by_name, seen, edits, problems };

  if (translations == NULL)
    return FALSE;

  for (guint i = 0; i < items->len; i++)
    g_hash_table_insert (by_name, ((PlazaTextItem *) g_ptr_array_index (items, i))->name, g_ptr_array_index (items, i));
  for (guint i = 0; i < self->units->len; i++)
    xliff_import_take (&import, g_ptr_array_index (self->units, i));
  plaza_text_edits_drop_same (campaign, edits);

  return TRUE;
}
