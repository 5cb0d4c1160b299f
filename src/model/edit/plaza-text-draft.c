/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-text-draft-private.h"

#include <string.h>

#include "plaza-kept-text.h"
#include "plaza-message-placeholders.h"
#include "plaza-text-edits.h"
#include "plaza-text-fields.h"
#include "plaza-text-values.h"

struct _PlazaTextDraft
{
  PlazaDraft     parent_instance;

  PlazaTextItem *item;     /* as the campaign has it now, or had it last */
  gboolean       is_new;
  char          *saved_as; /* what a new one is called once the campaign has it */
};

G_DEFINE_FINAL_TYPE (PlazaTextDraft, plaza_text_draft, PLAZA_TYPE_DRAFT)

/* In what a new section is called before it has a name of its own: behind it the one that it is to stand behind. */
#define AFTER '~'

static PlazaCampaign *
text_draft_get_campaign (PlazaTextDraft *self)
{
  return plaza_draft_get_campaign (PLAZA_DRAFT (self));
}

/* Where it was removed, what was typed stays: saving it says so. */
static void
text_draft_reload_cb (PlazaTextDraft *self,
                      GPtrArray      *changes,
                      PlazaCampaign  *campaign)
{
  const char *name = self->is_new ? self->saved_as : self->item->name;
  PlazaTextItem *item;

  if (name == NULL || !plaza_changes_have (changes, self->item->thing, NULL))
    return;

  item = plaza_text_item_find (campaign, name);
  if (item == NULL)
    return;

  plaza_text_item_free (self->item);
  self->item = item;
  self->is_new = FALSE;
}

static const char *
plaza_text_draft_get_action (PlazaDraft *draft)
{
  PlazaTextDraft *self = PLAZA_TEXT_DRAFT (draft);

  return plaza_text_edits_action (self->item, self->is_new ? "add" : "change");
}

static char *
plaza_text_draft_read (PlazaDraft      *draft,
                       PlazaDraftField *field)
{
  PlazaTextDraft *self = PLAZA_TEXT_DRAFT (draft);

  return plaza_text_values_read (text_draft_get_campaign (self), self->item->type, self->item->record,
                                 plaza_draft_field_get_name (field));
}

static void
text_draft_write (PlazaTextDraft *self,
                  gpointer        record)
{
  GPtrArray *fields = plaza_draft_get_fields (PLAZA_DRAFT (self));

  for (guint i = 0; i < fields->len; i++)
    {
      PlazaDraftField *field = g_ptr_array_index (fields, i);

      if (plaza_draft_field_is_dirty (field))
        plaza_text_values_write (text_draft_get_campaign (self), self->item->type, record,
                                 plaza_draft_field_get_name (field), plaza_draft_field_get_text (field));
    }

  if (self->item->thing == PLAZA_THING_MESSAGE)
    plaza_message_list_placeholders (record, (const char * const *) plaza_campaign_get_record (text_draft_get_campaign (self))->languages);
}

/* It has its id from what it is called, once that is known. */
static void
text_draft_add_new (PlazaTextDraft *self,
                    GPtrArray      *edits)
{
  PlazaCampaign *campaign = text_draft_get_campaign (self);
  const char *guide = self->item->section != NULL ? self->item->uid : NULL;
  const char *after = guide != NULL ? strchr (self->item->section, AFTER) : NULL;
  gpointer record = plaza_record_copy (self->item->type, self->item->record);
  g_autofree char *title = plaza_text_draft_dup_title (self);
  g_autofree char *id = plaza_text_edits_identity (campaign, self->item->thing, guide, title);
  g_autoptr(PlazaTextItem) item = NULL;

  text_draft_write (self, record);
  g_set_str ((char **) record, id);
  item = plaza_text_item_new (self->item->thing, guide != NULL ? guide : id, guide != NULL ? id : NULL, record);
  plaza_text_edits_add (campaign, edits, item, after != NULL ? after + 1 : NULL);
  plaza_record_unref (record);
  g_set_str (&self->saved_as, item->name);
}

/* An edit of a revision that never was: the commit refuses it, and says why. */
static void
text_draft_add_gone (PlazaTextDraft *self,
                     GPtrArray      *edits)
{
  gpointer nothing = plaza_record_new (plaza_text_item_type (self->item->thing, NULL));

  g_set_str ((char **) nothing, self->item->uid);
  g_ptr_array_add (edits, plaza_edit_new (self->item->thing, self->item->uid, G_MAXINT, nothing));
}

static void
plaza_text_draft_add_edits (PlazaDraft *draft,
                            GPtrArray  *edits)
{
  PlazaTextDraft *self = PLAZA_TEXT_DRAFT (draft);
  gpointer record;

  if (self->is_new)
    {
      text_draft_add_new (self, edits);
      return;
    }

  record = plaza_text_edits_need (text_draft_get_campaign (self), edits, self->item);
  if (record == NULL)
    {
      g_ptr_array_set_size (edits, 0);
      text_draft_add_gone (self, edits);
      return;
    }

  text_draft_write (self, record);
  plaza_text_edits_drop_same (text_draft_get_campaign (self), edits);
}

static const char *
plaza_text_draft_get_key (PlazaDraft *draft)
{
  return PLAZA_TEXT_DRAFT (draft)->item->name;
}

static char *
plaza_text_draft_say_title (PlazaDraft *draft)
{
  return plaza_text_draft_dup_title (PLAZA_TEXT_DRAFT (draft));
}

static gboolean
plaza_text_draft_is_new_draft (PlazaDraft *draft)
{
  return PLAZA_TEXT_DRAFT (draft)->is_new;
}

static void
plaza_text_draft_finalize (GObject *object)
{
  plaza_text_item_free (PLAZA_TEXT_DRAFT (object)->item);
  g_free (PLAZA_TEXT_DRAFT (object)->saved_as);

  G_OBJECT_CLASS (plaza_text_draft_parent_class)->finalize (object);
}

static void
plaza_text_draft_class_init (PlazaTextDraftClass *klass)
{
  PlazaDraftClass *draft_class = PLAZA_DRAFT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = plaza_text_draft_finalize;

  draft_class->get_action = plaza_text_draft_get_action;
  draft_class->read = plaza_text_draft_read;
  draft_class->add_edits = plaza_text_draft_add_edits;
  draft_class->remark = plaza_text_draft_remark;
  draft_class->kept_as = PLAZA_KEPT_TEXT;
  draft_class->get_key = plaza_text_draft_get_key;
  draft_class->dup_title = plaza_text_draft_say_title;
  draft_class->is_new = plaza_text_draft_is_new_draft;
}

static void
plaza_text_draft_init (PlazaTextDraft *self)
{
}

static void
text_draft_add_fields (PlazaTextDraft *self,
                       PlazaCampaign  *campaign)
{
  GStrv languages = plaza_campaign_get_record (campaign)->languages;
  guint n_fields;
  const PlazaTextField *fields = plaza_text_fields_list (self->item->type, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      /* Of a longer text, the remark says so: one that was never there keeps nothing else from being saved. */
      gboolean needed = fields[i].required && fields[i].form != PLAZA_TEXT_MARKDOWN;

      if (!plaza_text_field_is_text (self->item->type, &fields[i]))
        plaza_draft_add (PLAZA_DRAFT (self), plaza_draft_field_new (fields[i].name, FALSE, fields[i].check));
      else
        for (guint j = 0; languages[j] != NULL; j++)
          {
            g_autofree char *name = g_strdup_printf ("%s.%s", fields[i].name, languages[j]);

            plaza_draft_add (PLAZA_DRAFT (self), plaza_draft_field_new (name, needed && j == 0, fields[i].check));
          }
    }
}

static PlazaDraft *
text_draft_make (PlazaCampaign       *campaign,
                 const PlazaTextItem *item,
                 gboolean             is_new)
{
  PlazaTextDraft *self = g_object_new (PLAZA_TYPE_TEXT_DRAFT, NULL);

  self->item = plaza_text_item_copy (item);
  self->is_new = is_new;
  text_draft_add_fields (self, campaign);
  /* Before the draft asks what the campaign has. */
  g_signal_connect_object (campaign, "changed", G_CALLBACK (text_draft_reload_cb), self, G_CONNECT_SWAPPED);
  plaza_draft_begin (PLAZA_DRAFT (self), campaign);

  return PLAZA_DRAFT (self);
}

/**
 * plaza_text_draft_new:
 * @campaign: where it is saved; whoever has the draft keeps it open
 * @item: which text
 *
 * Returns: (transfer full): a draft of it
 */
PlazaDraft *
plaza_text_draft_new (PlazaCampaign       *campaign,
                      const PlazaTextItem *item)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);
  g_return_val_if_fail (item != NULL, NULL);

  return text_draft_make (campaign, item, FALSE);
}

/**
 * plaza_text_draft_resume:
 * @uid: what a new text was called before it had a name of its own
 * @section: (nullable): the same, of a section of the guide @uid
 *
 * Returns: (transfer full): the draft of that new text again
 */
PlazaDraft *
plaza_text_draft_resume (PlazaCampaign *campaign,
                         PlazaThing     thing,
                         const char    *uid,
                         const char    *section)
{
  gpointer record = plaza_record_new (plaza_text_item_type (thing, section));
  g_autoptr(PlazaTextItem) item = plaza_text_item_new (thing, uid, section, record);
  PlazaDraft *draft = text_draft_make (campaign, item, TRUE);

  plaza_record_unref (record);
  return draft;
}

/**
 * plaza_text_draft_new_for:
 * @thing: what is to be new
 * @guide: (nullable): whose section is to be new
 * @after: (nullable): which section it stands behind; %NULL for the last
 *
 * Returns: (transfer full): a draft of a new text
 */
PlazaDraft *
plaza_text_draft_new_for (PlazaCampaign *campaign,
                          PlazaThing     thing,
                          const char    *guide,
                          const char    *after)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *name = after != NULL ? g_strdup_printf ("new-%s%c%s", id, AFTER, after) : g_strconcat ("new-", id, NULL);

  return plaza_text_draft_resume (campaign, thing, guide != NULL ? guide : name, guide != NULL ? name : NULL);
}

/**
 * plaza_text_draft_get_item:
 *
 * Returns: (transfer none): which text it is of, as the campaign has it; once a new one is saved, that
 */
const PlazaTextItem *
plaza_text_draft_get_item (PlazaTextDraft *self)
{
  g_return_val_if_fail (PLAZA_IS_TEXT_DRAFT (self), NULL);

  return self->item;
}

gboolean
plaza_text_draft_is_new (PlazaTextDraft *self)
{
  g_return_val_if_fail (PLAZA_IS_TEXT_DRAFT (self), FALSE);

  return self->is_new;
}

/**
 * plaza_text_draft_dup_title:
 *
 * Returns: (transfer full): what is typed as what it is called; of a bill its number or its name
 */
char *
plaza_text_draft_dup_title (PlazaTextDraft *self)
{
  GPtrArray *fields = plaza_draft_get_fields (PLAZA_DRAFT (self));

  g_return_val_if_fail (PLAZA_IS_TEXT_DRAFT (self), NULL);

  if (self->item->thing == PLAZA_THING_CAMPAIGN)
    return plaza_text_item_title (self->item, text_draft_get_campaign (self));

  for (guint i = 0; i < 2 && i < fields->len; i++)
    {
      const char *text = plaza_draft_field_get_text (g_ptr_array_index (fields, i));

      if (*text != '\0')
        return g_strdelimit (g_strdup (text), "\n\t", ' ');
    }

  return g_strdup ("");
}
