/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-new-draft.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "plaza-campaign-typed.h"
#include "plaza-identity.h"
#include "plaza-texts.h"

#define ACCENT "#7a3894"
/* One is begun at a time. */
#define KEY "new"
#define KEPT_AS ".new-campaign"

struct _PlazaNewDraft
{
  PlazaDraft  parent_instance;

  char       *folder;
  gboolean    chosen;   /* whether somebody said which file it is to be */
  GHashTable *refused;  /* name of a field -> Refused */
};

/* What a field said when it was found that it cannot be, and why. */
typedef struct
{
  char *text;
  char *words;
} Refused;

G_DEFINE_FINAL_TYPE (PlazaNewDraft, plaza_new_draft, PLAZA_TYPE_DRAFT)

static void
new_draft_refused_free (gpointer data)
{
  Refused *refused = data;

  g_free (refused->text);
  g_free (refused->words);
  g_free (refused);
}

static const char *
new_draft_get (PlazaNewDraft *self,
               const char    *name)
{
  return plaza_draft_field_get_text (plaza_draft_get_field (PLAZA_DRAFT (self), name));
}

static void
new_draft_set (PlazaNewDraft *self,
               const char    *name,
               const char    *text)
{
  plaza_draft_field_set_text (plaza_draft_get_field (PLAZA_DRAFT (self), name), text);
}

/* A name in another script gives no file's name that everybody could type. */
static void
new_draft_follow_name_cb (PlazaNewDraft *self)
{
  g_autofree char *stem = plaza_identity_propose (new_draft_get (self, "name"));
  g_autofree char *base = g_strconcat (*stem != '\0' ? stem : "campaign", ".plaza", NULL);
  g_autofree char *path = g_build_filename (self->folder, base, NULL);

  if (!self->chosen)
    new_draft_set (self, "file", path);
}

/* As much as can be known before it is written. */
static char *
new_draft_find_wrong_file (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *display = g_filename_display_name (base);
  g_autofree char *name = plaza_text_isolate (display);
  GStatBuf status;

  if (g_lstat (path, &status) == 0)
    return g_strdup_printf (_("There is a file “%s” already. Choose another name."), name);
  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    return g_strdup_printf (_("The folder for “%s” does not exist. Make it first, or choose another one."), name);
  if (g_access (folder, W_OK) != 0)
    return g_strdup_printf (_("“%s” cannot be made, because its folder is read-only. Choose another folder."), name);

  return NULL;
}

static char *
plaza_new_draft_read (PlazaDraft      *draft,
                      PlazaDraftField *field)
{
  return g_strdup (plaza_draft_field_get_text (field));
}

/* It is made by a job (plaza_new_draft_finish()). */
static void
plaza_new_draft_add_edits (PlazaDraft *draft,
                           GPtrArray  *edits)
{
}

static char *
plaza_new_draft_remark (PlazaDraft      *draft,
                        PlazaDraftField *field,
                        gboolean        *stops)
{
  const char *name = plaza_draft_field_get_name (field);
  const char *text = plaza_draft_field_get_text (field);
  const Refused *refused = g_hash_table_lookup (PLAZA_NEW_DRAFT (draft)->refused, name);

  *stops = TRUE;
  if (refused != NULL && g_str_equal (refused->text, text))
    return g_strdup (refused->words);
  if (*text == '\0' || g_str_equal (name, "from"))
    return NULL;
  if (g_str_equal (name, "last_day"))
    return plaza_campaign_typed_last_day_problem (text, new_draft_get (PLAZA_NEW_DRAFT (draft), "day"));

  return g_str_equal (name, "file") ? new_draft_find_wrong_file (text) : plaza_campaign_typed_problem (name, text);
}

static const char *
plaza_new_draft_get_key (PlazaDraft *draft)
{
  return KEY;
}

static char *
plaza_new_draft_dup_title (PlazaDraft *draft)
{
  return g_strdup (new_draft_get (PLAZA_NEW_DRAFT (draft), "name"));
}

/* The file follows the name, unless it was chosen. */
static gboolean
plaza_new_draft_is_kept (PlazaDraft      *draft,
                         PlazaDraftField *field)
{
  return plaza_draft_field_is_dirty (field) &&
         (PLAZA_NEW_DRAFT (draft)->chosen || !g_str_equal (plaza_draft_field_get_name (field), "file"));
}

/* What it began with then is nothing that somebody else changed. */
static void
plaza_new_draft_restore (PlazaDraft *draft,
                         const char *name,
                         const char *saved,
                         const char *text)
{
  if (g_str_equal (name, "file"))
    plaza_new_draft_set_file (PLAZA_NEW_DRAFT (draft), text);
  else if (plaza_draft_get_field (draft, name) != NULL)
    new_draft_set (PLAZA_NEW_DRAFT (draft), name, text);
}

static void
plaza_new_draft_finalize (GObject *object)
{
  PlazaNewDraft *self = PLAZA_NEW_DRAFT (object);

  g_free (self->folder);
  g_hash_table_unref (self->refused);

  G_OBJECT_CLASS (plaza_new_draft_parent_class)->finalize (object);
}

static void
plaza_new_draft_class_init (PlazaNewDraftClass *klass)
{
  PlazaDraftClass *draft_class = PLAZA_DRAFT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = plaza_new_draft_finalize;
  /* What was typed stays that, also when the campaign could not be made. */
  draft_class->by_field = TRUE;
  draft_class->read = plaza_new_draft_read;
  draft_class->add_edits = plaza_new_draft_add_edits;
  draft_class->remark = plaza_new_draft_remark;
  draft_class->kept_as = KEPT_AS;
  draft_class->get_key = plaza_new_draft_get_key;
  draft_class->dup_title = plaza_new_draft_dup_title;
  draft_class->is_kept = plaza_new_draft_is_kept;
  draft_class->restore = plaza_new_draft_restore;
}

static void
plaza_new_draft_init (PlazaNewDraft *self)
{
  static const struct { const char *name; gboolean required; } members[] = {
    { "name", TRUE }, { "day", TRUE }, { "last_day", FALSE }, { "languages", TRUE }, { "accent", FALSE }, { "hashtag", FALSE },
    { "from", FALSE }, { "file", TRUE },
  };

  self->refused = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, new_draft_refused_free);

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    plaza_draft_add (PLAZA_DRAFT (self), plaza_draft_field_new (members[i].name, members[i].required, NULL));
}

/**
 * plaza_new_draft_new:
 * @like: (nullable): a campaign with whose languages and accent it begins
 * @folder: in which the file is to be
 *
 * Returns: (transfer full): the draft
 */
PlazaDraft *
plaza_new_draft_new (const PlazaCampaignRecord *like,
                     const char                *folder)
{
  PlazaNewDraft *self = g_object_new (PLAZA_TYPE_NEW_DRAFT, NULL);
  g_auto(GStrv) own = g_strdupv ((char *[]) { (char *) plaza_language_of_ui (), NULL });
  g_autofree char *languages = plaza_campaign_typed_show_languages (like != NULL ? like->languages : own);

  g_return_val_if_fail (folder != NULL, NULL);

  self->folder = g_strdup (folder);
  new_draft_set (self, "languages", languages);
  new_draft_set (self, "accent", like != NULL && like->accent != NULL ? like->accent : ACCENT);
  g_signal_connect_object (plaza_draft_get_field (PLAZA_DRAFT (self), "name"), "notify::text",
                           G_CALLBACK (new_draft_follow_name_cb), self, G_CONNECT_SWAPPED);
  new_draft_follow_name_cb (self);
  return PLAZA_DRAFT (self);
}

/**
 * plaza_new_draft_finish:
 * @self: one that is in order: plaza_draft_commit()
 *
 * Returns: (transfer full): what is typed, as a campaign has it
 */
PlazaNewCampaign *
plaza_new_draft_finish (PlazaNewDraft *self)
{
  PlazaNewCampaign *campaign;

  g_return_val_if_fail (PLAZA_IS_NEW_DRAFT (self), NULL);

  campaign = g_new0 (PlazaNewCampaign, 1);
  campaign->path = g_strdup (new_draft_get (self, "file"));
  campaign->name = g_strstrip (g_strdup (new_draft_get (self, "name")));
  campaign->day = plaza_campaign_typed_day (new_draft_get (self, "day"));
  campaign->last_day = plaza_campaign_typed_last_day (new_draft_get (self, "last_day"), new_draft_get (self, "day"));
  campaign->languages = plaza_campaign_typed_languages (new_draft_get (self, "languages"));
  campaign->hashtag = plaza_campaign_typed_hashtag (new_draft_get (self, "hashtag"));
  if (*new_draft_get (self, "from") != '\0')
    campaign->from = g_strdup (new_draft_get (self, "from"));
  if (*new_draft_get (self, "accent") != '\0')
    campaign->accent = g_ascii_strdown (new_draft_get (self, "accent"), -1);
  return campaign;
}

/**
 * plaza_new_draft_set_file:
 * @path: the file that somebody chose
 */
void
plaza_new_draft_set_file (PlazaNewDraft *self,
                          const char    *path)
{
  g_return_if_fail (PLAZA_IS_NEW_DRAFT (self));
  g_return_if_fail (path != NULL);

  self->chosen = TRUE;
  new_draft_set (self, "file", path);
}

/**
 * plaza_new_draft_refuse:
 * @name: of a field: "file", "from"
 * @sentence: why what stands there cannot be
 *
 * Says so beside it, until it says something else.
 */
void
plaza_new_draft_refuse (PlazaNewDraft *self,
                        const char    *name,
                        const char    *sentence)
{
  PlazaDraftField *field;
  Refused *refused;

  g_return_if_fail (PLAZA_IS_NEW_DRAFT (self));

  field = plaza_draft_get_field (PLAZA_DRAFT (self), name);
  refused = g_new (Refused, 1);
  *refused = (Refused) { g_strdup (plaza_draft_field_get_text (field)), g_strdup (sentence) };
  g_hash_table_insert (self->refused, g_strdup (name), refused);
  plaza_draft_field_touch (field);
  plaza_draft_field_set_remark (field, sentence, TRUE);
}

/**
 * plaza_new_draft_begin:
 *
 * What stands there is what one begins with: nothing of it was typed.
 */
void
plaza_new_draft_begin (PlazaNewDraft *self)
{
  GPtrArray *fields;

  g_return_if_fail (PLAZA_IS_NEW_DRAFT (self));

  fields = plaza_draft_get_fields (PLAZA_DRAFT (self));
  for (guint i = 0; i < fields->len; i++)
    plaza_draft_field_take (g_ptr_array_index (fields, i), plaza_draft_field_get_text (g_ptr_array_index (fields, i)));
}

/**
 * plaza_new_draft_forget:
 *
 * What it began with stands there again.
 */
void
plaza_new_draft_forget (PlazaNewDraft *self)
{
  GPtrArray *fields;

  g_return_if_fail (PLAZA_IS_NEW_DRAFT (self));

  self->chosen = FALSE;
  fields = plaza_draft_get_fields (PLAZA_DRAFT (self));
  for (guint i = 0; i < fields->len; i++)
    plaza_draft_field_choose (g_ptr_array_index (fields, i), TRUE);
}

/**
 * plaza_new_draft_find_kept:
 *
 * Returns: (transfer full) (nullable): what was typed of a new campaign that was not made
 */
PlazaKeptDraft *
plaza_new_draft_find_kept (void)
{
  return plaza_kept_draft_find_as (NULL, KEY, KEPT_AS);
}
