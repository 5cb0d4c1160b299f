/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-part-draft.h"

#include <glib/gi18n.h>

#include "plaza-event-typed.h"
#include "plaza-wording-sheet.h"

struct _PlazaPartDraft
{
  PlazaDraft  parent_instance;

  PlazaSheet *sheet;        /* its own: the page may show another one meanwhile */
  char       *part;
  char       *language;     /* of title and words */
  gboolean    is_programme;
};

G_DEFINE_FINAL_TYPE (PlazaPartDraft, plaza_part_draft, PLAZA_TYPE_DRAFT)

/* The sheet's, which keeps it; NULL where somebody took the part off. */
static PlazaSheetItem *
part_draft_find_item (PlazaPartDraft *self)
{
  int position = plaza_sheet_find (self->sheet, self->part);
  g_autoptr(PlazaSheetItem) item = position >= 0 ? g_list_model_get_item (G_LIST_MODEL (self->sheet), position) : NULL;

  return item;
}

/* What stands there where nobody chose anything else is shown, so that one sees what will be printed. */
static char *
part_draft_usual (PlazaPartDraft *self,
                  PlazaSheetItem *item,
                  const char     *name)
{
  const PlazaPoint *point = plaza_sheet_item_get_point (item);

  if (g_str_equal (name, "role"))
    return g_strdup (plaza_wording_usual_role (plaza_words_for (self->language), item, self->is_programme));
  if (g_str_equal (name, "minutes"))
    {
      g_autoptr(PlazaSheetLine) unsaid = plaza_sheet_line_copy (plaza_sheet_item_get_line (item));

      unsaid->minutes = -1;
      return g_strdup_printf ("%d", plaza_sheet_line_minutes (unsaid, point));
    }
  if (g_str_equal (name, "title") && point != NULL)
    return g_strdup (plaza_texts_get (point->headlines, self->language));

  return NULL;
}

static char *
plaza_part_draft_read (PlazaDraft      *draft,
                       PlazaDraftField *field)
{
  PlazaPartDraft *self = PLAZA_PART_DRAFT (draft);
  const char *name = plaza_draft_field_get_name (field);
  PlazaSheetItem *item = part_draft_find_item (self);
  const PlazaSheetLine *line = item != NULL ? plaza_sheet_item_get_line (item) : NULL;
  const char *title;

  if (line == NULL)
    return NULL;
  if (g_str_equal (name, "speaker"))
    return g_strdup (line->speaker);
  if (g_str_equal (name, "minutes"))
    return g_strdup_printf ("%d", plaza_sheet_item_get_minutes (item));
  if (g_str_equal (name, "words"))
    return g_strdup (plaza_texts_get_exact (line->words, self->language));
  if (g_str_equal (name, "role") && line->role != NULL)
    return plaza_wording_role (plaza_words_for (self->language), line->role);

  title = g_str_equal (name, "title") ? plaza_texts_get_exact (line->titles, self->language) : NULL;
  return title != NULL ? g_strdup (title) : part_draft_usual (self, item, name);
}

/* NULL for nothing, and for what would stand there anyway. */
static char *
part_draft_typed (PlazaPartDraft  *self,
                  PlazaSheetItem  *item,
                  PlazaDraftField *field)
{
  g_autofree char *typed = g_strstrip (g_str_equal (plaza_draft_field_get_name (field), "minutes")
                                       ? plaza_text_plain_digits (plaza_draft_field_get_text (field))
                                       : g_strdup (plaza_draft_field_get_text (field)));
  g_autofree char *usual = part_draft_usual (self, item, plaza_draft_field_get_name (field));

  return *typed == '\0' || g_strcmp0 (typed, usual) == 0 ? NULL : g_steal_pointer (&typed);
}

static void
part_draft_apply (PlazaPartDraft  *self,
                  PlazaSheetItem  *item,
                  PlazaSheetLine  *line,
                  PlazaDraftField *field)
{
  const char *name = plaza_draft_field_get_name (field);
  g_autofree char *typed = part_draft_typed (self, item, field);

  if (g_str_equal (name, "role"))
    g_set_str (&line->role, typed);
  else if (g_str_equal (name, "speaker"))
    g_set_str (&line->speaker, typed);
  else if (g_str_equal (name, "minutes"))
    line->minutes = typed != NULL ? (int) g_ascii_strtoll (typed, NULL, 10) : -1;
  else if (g_str_equal (name, "words"))
    plaza_sheet_line_say (line, plaza_sheet_item_get_point (item), self->language, typed);
  else if (typed == NULL)
    g_hash_table_remove (line->titles, self->language);
  else
    plaza_texts_set (line->titles, self->language, typed);
}

static void
plaza_part_draft_add_edits (PlazaDraft *draft,
                            GPtrArray  *edits)
{
  PlazaPartDraft *self = PLAZA_PART_DRAFT (draft);
  GPtrArray *fields = plaza_draft_get_fields (draft);
  PlazaSheetItem *item;
  PlazaSheetLine *line;

  /* On what another window may have made of the part meanwhile. */
  plaza_campaign_refresh (plaza_draft_get_campaign (draft), NULL);
  item = part_draft_find_item (self);
  if (item == NULL)
    return;

  line = plaza_sheet_line_copy (plaza_sheet_item_get_line (item));
  for (guint i = 0; i < fields->len; i++)
    {
      PlazaDraftField *field = g_ptr_array_index (fields, i);

      if (plaza_draft_field_is_dirty (field) && plaza_draft_field_check (field) == NULL)
        part_draft_apply (self, item, line, field);
    }

  if (plaza_record_equal (&plaza_sheet_line_type, line, plaza_sheet_item_get_line (item)))
    plaza_record_unref (line);
  else
    plaza_sheet_put (self->sheet, edits, line);
}

static const char *
plaza_part_draft_get_action (PlazaDraft *draft)
{
  return "edit-part";
}

static void
plaza_part_draft_finalize (GObject *object)
{
  PlazaPartDraft *self = PLAZA_PART_DRAFT (object);

  g_clear_object (&self->sheet);
  g_free (self->part);
  g_free (self->language);

  G_OBJECT_CLASS (plaza_part_draft_parent_class)->finalize (object);
}

static void
plaza_part_draft_class_init (PlazaPartDraftClass *klass)
{
  PlazaDraftClass *draft_class = PLAZA_DRAFT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = plaza_part_draft_finalize;
  draft_class->by_field = TRUE;
  draft_class->get_action = plaza_part_draft_get_action;
  draft_class->read = plaza_part_draft_read;
  draft_class->add_edits = plaza_part_draft_add_edits;
}

static const char *
part_draft_check_minutes (const char *text)
{
  g_autofree char *bare = g_strstrip (plaza_text_plain_digits (text));

  return g_ascii_string_to_unsigned (bare, 10, 0, PLAZA_SHEET_MOST_MINUTES, NULL, NULL)
         ? NULL : _("Minutes are a whole number, at most 1440.");
}

static void
plaza_part_draft_init (PlazaPartDraft *self)
{
  plaza_draft_add (PLAZA_DRAFT (self), plaza_draft_field_new ("role", FALSE, plaza_event_typed_check));
  plaza_draft_add (PLAZA_DRAFT (self), plaza_draft_field_new ("speaker", FALSE, plaza_event_typed_check));
  plaza_draft_add (PLAZA_DRAFT (self), plaza_draft_field_new ("minutes", FALSE, part_draft_check_minutes));
  plaza_draft_add (PLAZA_DRAFT (self), plaza_draft_field_new ("title", FALSE, plaza_event_typed_check));
  plaza_draft_add (PLAZA_DRAFT (self), plaza_draft_field_new ("words", FALSE, plaza_event_typed_check_prose));
}

/**
 * plaza_part_draft_new:
 * @event: (nullable): uid of the event on whose sheet the part is; %NULL: the general one
 * @part: which one
 * @language: the content language of title and words
 * @is_programme: whether the sheet is what happens on a stage
 *
 * Returns: (transfer full): what somebody types of it
 */
PlazaDraft *
plaza_part_draft_new (PlazaCampaign *campaign,
                      const char    *event,
                      const char    *part,
                      const char    *language,
                      gboolean       is_programme)
{
  PlazaPartDraft *self = g_object_new (PLAZA_TYPE_PART_DRAFT, NULL);

  self->sheet = plaza_sheet_new (campaign, event);
  self->part = g_strdup (part);
  self->language = g_strdup (language);
  self->is_programme = is_programme;
  plaza_draft_begin (PLAZA_DRAFT (self), campaign);

  return PLAZA_DRAFT (self);
}

/**
 * plaza_part_draft_get_original:
 *
 * Returns: (transfer full) (nullable): what the point says now, to begin with; %NULL where the part is none
 */
char *
plaza_part_draft_get_original (PlazaDraft *draft)
{
  PlazaPartDraft *self = PLAZA_PART_DRAFT (draft);
  PlazaSheetItem *item = part_draft_find_item (self);
  const PlazaPoint *point = item != NULL ? plaza_sheet_item_get_point (item) : NULL;

  return point != NULL ? g_strdup (plaza_texts_get (point->bodies, self->language)) : NULL;
}

/**
 * plaza_part_draft_is_stale:
 *
 * Returns: whether the point says something else than when the own words were written
 */
gboolean
plaza_part_draft_is_stale (PlazaDraft *draft)
{
  PlazaPartDraft *self = PLAZA_PART_DRAFT (draft);
  PlazaSheetItem *item = part_draft_find_item (self);

  return item != NULL && plaza_sheet_line_is_stale (plaza_sheet_item_get_line (item), plaza_sheet_item_get_point (item),
                                                    self->language);
}

/**
 * plaza_part_draft_keep_words:
 *
 * Says that the own words are right as they are, now that the point says something else.
 *
 * Returns: whether the campaign has it now
 */
gboolean
plaza_part_draft_keep_words (PlazaDraft  *draft,
                             GError     **error)
{
  PlazaPartDraft *self = PLAZA_PART_DRAFT (draft);
  PlazaSheetItem *item = part_draft_find_item (self);
  g_autoptr(GPtrArray) edits = plaza_edits_new ();
  g_autofree char *original = NULL;
  PlazaSheetLine *line;

  if (!plaza_part_draft_is_stale (draft))
    return TRUE;

  original = plaza_sheet_line_original (plaza_sheet_item_get_point (item), self->language);
  line = plaza_sheet_line_copy (plaza_sheet_item_get_line (item));
  plaza_texts_set (line->originals, self->language, original);
  plaza_sheet_put (self->sheet, edits, line);
  return plaza_campaign_commit (plaza_draft_get_campaign (draft), "edit-part", edits, error);
}
