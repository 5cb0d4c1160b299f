/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-kept-draft.h"

#include <glib/gstdio.h>

#include "plaza-event-draft-private.h"
#include "plaza-kept-folder.h"

#define OF_EVENT ".draft"
/* uid, title, time, whether it is new, and its fields. */
#define FORMAT "(sssba(sss))"

void
plaza_kept_draft_free (PlazaKeptDraft *self)
{
  g_free (self->uid);
  g_free (self->title);
  g_free (self->time);
  g_variant_unref (self->fields);
  g_free (self);
}

/* @campaign: (nullable): %NULL for what is typed of none that there is */
static char *
kept_draft_folder (PlazaCampaign *campaign)
{
  return campaign != NULL ? plaza_kept_folder ("drafts", plaza_campaign_get_path (campaign))
                          : g_build_filename (g_get_user_data_dir (), "plaza", "drafts", NULL);
}

/* A uid may come from anywhere: it is no file's name. */
static char *
kept_draft_path_of (PlazaCampaign *campaign,
                    const char    *uid,
                    const char    *ending)
{
  g_autofree char *folder = kept_draft_folder (campaign);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uid, -1);
  g_autofree char *name = g_strconcat (hash, ending, NULL);

  return g_build_filename (folder, name, NULL);
}

/* Returns: (nullable): %NULL for what is no draft; what a damaged file held cannot be had anyway */
static PlazaKeptDraft *
kept_draft_read (const char *path)
{
  g_autofree char *text = NULL;
  g_autoptr(GVariant) kept = NULL;
  PlazaKeptDraft *self;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return NULL;

  kept = g_variant_parse (G_VARIANT_TYPE (FORMAT), text, NULL, NULL, NULL);
  if (kept == NULL)
    return NULL;

  self = g_new0 (PlazaKeptDraft, 1);
  g_variant_get (kept, "(sssb@a(sss))", &self->uid, &self->title, &self->time, &self->is_new, &self->fields);
  return self;
}

static int
kept_draft_compare (gconstpointer a,
                    gconstpointer b)
{
  return g_strcmp0 ((*(PlazaKeptDraft * const *) b)->time, (*(PlazaKeptDraft * const *) a)->time);
}

/**
 * plaza_kept_draft_list_as:
 * @ending: of what kind of draft, as of PlazaDraftClass.kept_as
 *
 * Returns: (transfer full) (element-type PlazaKeptDraft): what was typed in @campaign and not saved, the newest first
 */
GPtrArray *
plaza_kept_draft_list_as (PlazaCampaign *campaign,
                          const char    *ending)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) plaza_kept_draft_free);
  g_autofree char *folder = kept_draft_folder (campaign);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name = NULL; dir != NULL && (name = g_dir_read_name (dir)) != NULL; )
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      PlazaKeptDraft *kept = g_str_has_suffix (name, ending) ? kept_draft_read (path) : NULL;

      if (kept != NULL)
        g_ptr_array_add (list, kept);
    }

  g_ptr_array_sort (list, kept_draft_compare);
  return list;
}

/**
 * plaza_kept_draft_list:
 *
 * Returns: (transfer full) (element-type PlazaKeptDraft): what was typed of events in @campaign and not saved, the
 *   newest first
 */
GPtrArray *
plaza_kept_draft_list (PlazaCampaign *campaign)
{
  return plaza_kept_draft_list_as (campaign, OF_EVENT);
}

/**
 * plaza_kept_draft_find_as:
 * @campaign: (nullable): of which; %NULL for a draft of none that there is
 * @key: under which name it is kept
 * @ending: of what kind of draft
 *
 * Returns: (transfer full) (nullable): what was typed of it and not saved
 */
PlazaKeptDraft *
plaza_kept_draft_find_as (PlazaCampaign *campaign,
                          const char    *key,
                          const char    *ending)
{
  g_autofree char *path = kept_draft_path_of (campaign, key, ending);

  return kept_draft_read (path);
}

/**
 * plaza_kept_draft_find:
 * @uid: an event's
 *
 * Returns: (transfer full) (nullable): what was typed of it and not saved
 */
PlazaKeptDraft *
plaza_kept_draft_find (PlazaCampaign *campaign,
                       const char    *uid)
{
  return plaza_kept_draft_find_as (campaign, uid, OF_EVENT);
}

static void
kept_draft_restore (PlazaDraft *draft,
                    const char *name,
                    const char *saved,
                    const char *text)
{
  PlazaDraftClass *klass = PLAZA_DRAFT_GET_CLASS (draft);
  PlazaDraftField *field = plaza_draft_get_field (draft, name);

  if (klass->restore != NULL)
    klass->restore (draft, name, saved, text);
  else if (field != NULL)
    plaza_draft_field_restore (field, saved, text);
}

/**
 * plaza_kept_draft_type_again:
 *
 * Types in @draft what was kept.
 */
void
plaza_kept_draft_type_again (PlazaKeptDraft *self,
                             PlazaDraft     *draft)
{
  GVariantIter iter;
  const char *name, *saved, *text;

  g_variant_iter_init (&iter, self->fields);
  while (g_variant_iter_next (&iter, "(&s&s&s)", &name, &saved, &text))
    kept_draft_restore (draft, name, saved, text);
}

/**
 * plaza_kept_draft_open:
 *
 * Returns: (transfer full) (nullable): a draft in which it is typed again; %NULL where its event is gone
 */
PlazaDraft *
plaza_kept_draft_open (PlazaKeptDraft *self,
                       PlazaCampaign  *campaign,
                       PlazaPlaces    *places)
{
  g_autoptr(PlazaEvent) event = plaza_campaign_find_event (campaign, self->uid, NULL);
  PlazaDraft *draft;

  if (event == NULL && !self->is_new)
    return NULL;

  draft = plaza_event_draft_new (campaign, places, event);
  if (event == NULL)
    plaza_event_draft_set_uid (PLAZA_EVENT_DRAFT (draft), self->uid);

  plaza_kept_draft_type_again (self, draft);
  return draft;
}

/**
 * plaza_kept_draft_holds:
 * @draft: (nullable): it, typed again
 *
 * A program that ended while it saved has kept what is in the campaign: that goes away here.
 *
 * Returns: whether there is anything in it that the campaign does not have, and somebody can go on with
 */
gboolean
plaza_kept_draft_holds (PlazaDraft *draft)
{
  g_autofree char *path = draft != NULL ? plaza_kept_draft_path (draft) : NULL;

  if (draft == NULL)
    return FALSE;
  if (plaza_draft_is_dirty (draft))
    return TRUE;

  g_unlink (path);
  return FALSE;
}

/**
 * plaza_kept_draft_is_open:
 *
 * Returns: whether there is anything in it that @campaign does not have, and somebody can go on with
 */
gboolean
plaza_kept_draft_is_open (PlazaKeptDraft *self,
                          PlazaCampaign  *campaign,
                          PlazaPlaces    *places)
{
  g_autoptr(PlazaDraft) draft = plaza_kept_draft_open (self, campaign, places);

  return plaza_kept_draft_holds (draft);
}

/**
 * plaza_kept_draft_path:
 *
 * Returns: (transfer full): where @draft is kept
 */
char *
plaza_kept_draft_path (PlazaDraft *draft)
{
  PlazaDraftClass *klass = PLAZA_DRAFT_GET_CLASS (draft);

  return kept_draft_path_of (plaza_draft_get_campaign (draft), klass->get_key (draft), klass->kept_as);
}

/**
 * plaza_kept_draft_print:
 *
 * Returns: (transfer full): @draft as its file has it: what is typed and not saved
 */
char *
plaza_kept_draft_print (PlazaDraft *draft)
{
  PlazaDraftClass *klass = PLAZA_DRAFT_GET_CLASS (draft);
  g_autofree char *title = klass->dup_title (draft);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  GPtrArray *fields = plaza_draft_get_fields (draft);
  g_auto(GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(sss)"));
  g_autoptr(GVariant) kept = NULL;

  for (guint i = 0; i < fields->len; i++)
    {
      PlazaDraftField *field = g_ptr_array_index (fields, i);

      if (klass->is_kept != NULL ? klass->is_kept (draft, field) : plaza_draft_field_is_dirty (field))
        g_variant_builder_add (&builder, "(sss)", plaza_draft_field_get_name (field), plaza_draft_field_get_saved (field),
                               plaza_draft_field_get_text (field));
    }

  kept = g_variant_ref_sink (g_variant_new ("(sssba(sss))", klass->get_key (draft), title, time,
                                            klass->is_new != NULL && klass->is_new (draft), &builder));
  return g_variant_print (kept, TRUE);
}

/**
 * plaza_kept_draft_write:
 * @path: from plaza_kept_draft_path()
 * @text: from plaza_kept_draft_print()
 *
 * From any thread. What was kept before stays until this is written.
 *
 * Returns: whether it is kept, or %FALSE with @error set
 */
gboolean
plaza_kept_draft_write (const char  *path,
                        const char  *text,
                        GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  /* Where that fails, the file cannot be written either, which says why. */
  g_mkdir_with_parents (folder, 0700);
  return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}
