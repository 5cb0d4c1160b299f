/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-event-head.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plaza-date-tile.h"
#include "plaza-direction.h"
#include "plaza-event-menu.h"
#include "plaza-event-pills.h"
#include "plaza-label-language.h"
#include "plaza-wording.h"

/* The top of an event's page: its day, title and pills, and what to do with it. */
struct _PlazaEventHead
{
  GtkBox            parent_instance;

  GtkBox           *beside;
  PlazaDateTile    *tile;
  GtkLabel         *title;
  GtkLabel         *kind;
  AdwWrapBox       *pills;
  GtkWidget        *print;
  GtkWidget        *copy_label;
  GtkWidget        *calendar_label;
  GtkWidget        *edit_label;
  GtkMenuButton    *menu;
  GtkWidget        *hashtag;   /* one of the pills, or NULL */
  gboolean          narrow;
};

G_DEFINE_FINAL_TYPE (PlazaEventHead, plaza_event_head, GTK_TYPE_BOX)

enum
{
  PROP_NARROW = 1,
};

static GParamSpec *narrow_property;

/* On a narrow window the plain actions are icons alone, with the names that
 * they have for a screen reader anyway; and the pills have one row. */
static void
head_set_narrow (PlazaEventHead *self,
                 gboolean        narrow)
{
  const char *classes[] = { narrow ? "title-2" : "page-title", NULL };

  if (self->narrow == !!narrow)
    return;

  self->narrow = !!narrow;
  gtk_box_set_spacing (self->beside, narrow ? 14 : 18);
  g_object_set (self->tile, "large", !narrow, NULL);
  gtk_widget_set_css_classes (GTK_WIDGET (self->title), classes);
  gtk_widget_set_hexpand (self->print, narrow);
  gtk_widget_set_visible (self->copy_label, !narrow);
  gtk_widget_set_visible (self->calendar_label, !narrow);
  gtk_widget_set_visible (self->edit_label, !narrow);
  if (self->hashtag != NULL)
    gtk_widget_set_visible (self->hashtag, !narrow);
  g_object_notify_by_pspec (G_OBJECT (self), narrow_property);
}

/* "March in Canton, Michigan": one sentence for each that can be known. */
static char *
head_describe_kind (const PlazaEventRecord *record)
{
  const char *kind = plaza_wording_kind (NULL, record->kind);
  g_autofree char *city = plaza_wording_city (NULL, &record->place);
  g_autofree char *isolated = NULL;

  if (city == NULL)
    return g_strdup (kind);

  isolated = plaza_text_fact (city, plaza_words_are_rtl (NULL));
  /* Translators: %1$s is a kind of event, %2$s a place: "March in Canton, Michigan". */
  return g_strdup_printf (_("%1$s in %2$s"), kind, isolated);
}

static void
plaza_event_head_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_NARROW)
    g_value_set_boolean (value, PLAZA_EVENT_HEAD (object)->narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
plaza_event_head_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if (prop_id == PROP_NARROW)
    head_set_narrow (PLAZA_EVENT_HEAD (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
plaza_event_head_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_EVENT_HEAD);

  G_OBJECT_CLASS (plaza_event_head_parent_class)->dispose (object);
}

static void
plaza_event_head_class_init (PlazaEventHeadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plaza_event_head_dispose;
  object_class->get_property = plaza_event_head_get_property;
  object_class->set_property = plaza_event_head_set_property;

  narrow_property = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                          | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, PROP_NARROW, narrow_property);

  g_type_ensure (PLAZA_TYPE_DATE_TILE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/weareallamerica/Plaza/ui/event-head.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaEventHead, beside);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventHead, tile);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventHead, title);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventHead, kind);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventHead, pills);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventHead, print);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventHead, copy_label);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventHead, calendar_label);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventHead, edit_label);
  gtk_widget_class_bind_template_child (widget_class, PlazaEventHead, menu);
}

static void
plaza_event_head_init (PlazaEventHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  plaza_event_menu_attach (self->menu);
}

/**
 * plaza_event_head_show:
 * @event: the event
 * @campaign: the campaign that it belongs to
 *
 * Shows @event. Its actions are "win.print-leave-behind", "win.copy-text",
 * "win.add-to-calendar", "event.save-calendar", and those of plaza-window-edit.c, of the widgets around.
 */
void
plaza_event_head_show (PlazaEventHead            *self,
                       PlazaEvent                *event,
                       const PlazaCampaignRecord *campaign)
{
  const PlazaEventRecord *record;
  const char *language;
  g_autofree char *kind = NULL;

  g_return_if_fail (PLAZA_IS_EVENT_HEAD (self));
  g_return_if_fail (PLAZA_IS_EVENT (event));
  g_return_if_fail (campaign != NULL);

  record = plaza_event_get_record (event);
  kind = head_describe_kind (record);

  gtk_label_set_label (self->title, plaza_event_get_short_title (event));
  gtk_label_set_label (self->kind, kind);
  plaza_event_menu_set_cancelled (self->menu, record->status == PLAZA_STATUS_CANCELLED);
  plaza_date_tile_set_dates (self->tile, plaza_event_record_first_date (record),
                             plaza_event_record_span_end (record), campaign->day, campaign->last_day);
  language = plaza_event_get_title_language (event);
  plaza_label_set_language (self->title, language != NULL ? language : campaign->languages[0]);
  self->hashtag = plaza_event_pills_fill_page (self->pills, record, campaign->hashtag);
  if (self->hashtag != NULL)
    gtk_widget_set_visible (self->hashtag, !self->narrow);
}

/**
 * plaza_event_head_begin:
 *
 * Puts the keyboard on the first action: what one most likely came for.
 *
 * Returns: whether it is there
 */
gboolean
plaza_event_head_begin (PlazaEventHead *self)
{
  g_return_val_if_fail (PLAZA_IS_EVENT_HEAD (self), FALSE);

  return gtk_widget_grab_focus (self->print);
}
